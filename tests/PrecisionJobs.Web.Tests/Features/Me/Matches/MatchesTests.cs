using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me.Matches;

public sealed class MatchesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_ListsLivePostings_TheBestMatchFirst_WithReasons()
    {
        var candidate = await CandidateAsync("cnc-milling", "fanuc-control");
        var company = await host.Given.CompanyAsync();
        var fits = await PostingAsync(company, "Mill hand that fits", "cnc-milling", "fanuc-control");
        var less = await PostingAsync(company, "Welder that fits less", "gtaw-tig-welding", "smaw-stick-welding");
        var draft = await host.Given.PostingAsync(company, "Never published", live: false);
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync("/me/matches?show=all");

        var titles = Titles(page);
        Assert.True(titles.IndexOf(fits.Title) >= 0 && titles.IndexOf(fits.Title) < titles.IndexOf(less.Title));
        Assert.DoesNotContain(draft.Title, titles);
        Assert.Contains("You show everything that is required.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LeavesAsideWhatTheCandidateRuledOut_AndShowsItWhenAsked()
    {
        var candidate = await CandidateAsync("cnc-milling");
        await ChangeAsync(candidate, stored => stored.Shifts = [Shift.Third]);
        var company = await host.Given.CompanyAsync();
        var day = await PostingAsync(company, "Day shift only", "cnc-milling");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        Assert.DoesNotContain(day.Title, Titles(await browser.GetAsync("/me/matches")));
        Assert.Contains(day.Title, Titles(await browser.GetAsync("/me/matches?show=all")));
    }

    [Fact]
    public async Task Get_OfOnePosting_ShowsEveryPartWithItsPoints_ThatSumToTheScore()
    {
        var candidate = await CandidateAsync("cnc-milling");
        var company = await host.Given.CompanyAsync();
        var posting = await PostingAsync(company, "Two things asked", "cnc-milling", "fanuc-control");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/matches/{posting.Id}");

        var points = page.Document.QuerySelectorAll(".match-parts .nowrap").Select(item => item.TextContent.Split(" of ")).ToList();
        var score = page.Document.QuerySelector(".meter-value")!.TextContent.Split(' ')[0];
        Assert.Equal(Number(score), points.Sum(part => Number(part[0])));
        Assert.Equal(100, points.Sum(part => Number(part[1])));
        Assert.Contains("would raise this from", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".match-parts a[href='/guide/skills/fanuc-control']"));
    }

    [Fact]
    public async Task Get_OfAPostingThatMayNotBeSeen_IsNotFound()
    {
        var candidate = await CandidateAsync("cnc-milling");
        var company = await host.Given.CompanyAsync();
        var draft = await host.Given.PostingAsync(company, live: false);
        var vetted = await host.Given.PostingAsync(company, with: posting => posting.Visibility = PostingVisibility.VettedOnly);
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/me/matches/{draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/me/matches/{vetted.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/me/matches/999999")).Status);
    }

    [Fact]
    public async Task PostingPage_ShowsTheMatchToACandidateAlone()
    {
        var candidate = await CandidateAsync("cnc-milling");
        var posting = await PostingAsync(await host.Given.CompanyAsync(), "With a panel", "cnc-milling");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        using var visitor = host.Browser();
        var address = $"/jobs/{posting.Id}/{posting.Slug}";

        Assert.NotNull((await browser.GetAsync(address)).Document.QuerySelector($"a[href='/me/matches/{posting.Id}']"));
        Assert.Null((await visitor.GetAsync(address)).Document.QuerySelector("#match"));
    }

    [Fact]
    public async Task Get_AfterAPostingIsPaused_NoLongerListsIt()
    {
        var candidate = await CandidateAsync("cnc-milling");
        var posting = await PostingAsync(await host.Given.CompanyAsync(), "Soon paused", "cnc-milling");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        Assert.Contains(posting.Title, Titles(await browser.GetAsync("/me/matches?show=all")));

        await host.WithDatabaseAsync(async db =>
        {
            var process = Domain.Process.System("Pause", host.Clock.GetUtcNow().UtcDateTime);
            Assert.True((await db.Postings.SingleAsync(item => item.Id == posting.Id)).TryMove(PostingVerb.Pause, process));
            return await db.SaveChangesAsync(process, CancellationToken.None);
        });
        await host.CatchUpSearchAsync();

        Assert.DoesNotContain(posting.Title, Titles(await browser.GetAsync("/me/matches?show=all")));
    }

    [Fact]
    public async Task Application_KeepsItsMatchWithVersionAndInputs_WhateverChangesLater()
    {
        var candidate = await CandidateAsync("cnc-milling");
        var posting = await PostingAsync(await host.Given.CompanyAsync(), "Kept with the match", "cnc-milling", "fanuc-control");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var review = await browser.FollowAsync(await browser.GetAsync($"/jobs/{posting.Id}/apply/review"));
        await browser.PostAsync($"/jobs/{posting.Id}/apply/review", review);

        var sent = await host.WithDatabaseAsync(db => db.Applications.AsNoTracking()
            .SingleAsync(application => application.CandidateId == candidate.Id && application.PostingId == posting.Id));

        Assert.NotNull(sent.Snapshot.Match);
        Assert.Equal(MatchEngine.Version, sent.Snapshot.Match.EngineVersion);
        Assert.Equal(sent.Snapshot.Match.Score, sent.MatchScore);
        Assert.Equal(2, sent.Snapshot.MatchInputs!.Posting.Requirements.Count);
        Assert.Equal("cnc-milling", Assert.Single(sent.Snapshot.MatchInputs.Candidate.Skills).Slug);
    }

    [Fact]
    public async Task Search_SortedByMatch_PutsWhatFitsFirst_AndIsNewestFirstForVisitors()
    {
        var candidate = await CandidateAsync("cnc-milling", "fanuc-control");
        var company = await host.Given.CompanyAsync("Sorting Works");
        var fits = await PostingAsync(company, "Older and fitting", "cnc-milling", "fanuc-control");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var less = await PostingAsync(company, "Newer and less fitting", "gtaw-tig-welding", "smaw-stick-welding");
        await host.CatchUpSearchAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        using var visitor = host.Browser();
        var address = $"/jobs?company={company.Slug}&sort=match";

        Assert.Equal([fits.Title, less.Title], Titles(await browser.GetAsync(address)));
        Assert.Equal([less.Title, fits.Title], Titles(await visitor.GetAsync(address)));
    }

    private Task<Candidate> CandidateAsync(params string[] skills) => WithSkillsAsync(skills, held => host.Given.CandidateAsync(
        with: candidate => candidate.Skills.AddRange(
            held.Select(skill => new CandidateSkill { SkillId = skill.Id, Level = SkillLevel.Expert, Years = 9 }))));

    private Task<Posting> PostingAsync(Domain.Employers.Company company, string title, params string[] skills) =>
        WithSkillsAsync(skills, asked => host.Given.PostingAsync(company, title, with: posting =>
        {
            posting.Requirements.Clear();
            posting.Requirements.AddRange(
                asked.Select(skill => new PostingRequirement { SkillId = skill.Id, Importance = RequirementImportance.Required }));
        }));

    private async Task<T> WithSkillsAsync<T>(string[] slugs, Func<List<Skill>, Task<T>> make)
    {
        var skills = await host.WithDatabaseAsync(
            db => db.Skills.AsNoTracking().Where(skill => slugs.Contains(skill.Slug)).ToListAsync());
        Assert.Equal(slugs.Length, skills.Count);
        return await make(skills);
    }

    private Task<int> ChangeAsync(Candidate candidate, Action<Candidate> change) => host.WithDatabaseAsync(async db =>
    {
        change(await db.Candidates.SingleAsync(item => item.Id == candidate.Id));
        return await db.SaveChangesAsync(
            Domain.Process.System("Change", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
    });

    private static List<string> Titles(TestPage page) =>
        [.. page.Document.QuerySelectorAll(".job-card .job-title").Select(title => title.TextContent.Trim())];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
