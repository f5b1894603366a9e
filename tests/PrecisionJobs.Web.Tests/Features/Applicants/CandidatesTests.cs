using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

/// <summary>Candidates who have not applied: who is found by whom, in which order, and what is told of them.</summary>
public sealed class CandidatesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_ListsWhoMayBeFound_TheBestMatchFirst_WithoutAName()
    {
        var (company, posting, browser) = await RoomAsync();
        var good = await FindableAsync("Gwendolyn Marchbanks", "cnc-milling", "fanuc-control");
        var less = await FindableAsync("Lester Ashworth", "cnc-milling");
        await FindableAsync("Hidden Harriet", ["cnc-milling", "fanuc-control"], ProfileVisibility.Hidden);
        await FindableAsync("Recruiters Only", ["cnc-milling", "fanuc-control"], ProfileVisibility.RecruitersOnly);
        await host.CatchUpSearchAsync();

        var page = await browser.GetAsync(Address(company, posting));

        var order = Shown(page);
        Assert.True(order.IndexOf(good.Id) >= 0 && order.IndexOf(good.Id) < order.IndexOf(less.Id));
        foreach (var name in new[] { "Marchbanks", "Ashworth", "Harriet", "Recruiters Only" })
        {
            Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_ByARecruiter_FindsThoseWhoAreOpenToRecruitersToo()
    {
        var (company, posting, browser) = await RoomAsync();
        var open = await FindableAsync("Recruiters Only", ["cnc-milling"], ProfileVisibility.RecruitersOnly);
        var recruiter = await host.Given.SignedInAsync((await host.Given.RecruiterAsync(company)).Id);
        await host.CatchUpSearchAsync();

        Assert.DoesNotContain(open.Id, Shown(await browser.GetAsync(Address(company, posting))));
        Assert.Contains(open.Id, Shown(await recruiter.GetAsync(RecruiterAddress(company, posting))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting, open))).Status);
        Assert.Equal(HttpStatusCode.OK, (await recruiter.GetAsync(RecruiterAddress(company, posting, open))).Status);
    }

    [Fact]
    public async Task Get_AfterTheProfileChanged_ShowsItAsItIsNow()
    {
        var (company, posting, browser) = await RoomAsync();
        var candidate = await FindableAsync("Changing Chandra", "cnc-milling");
        await host.CatchUpSearchAsync();
        Assert.Contains(candidate.Id, Shown(await browser.GetAsync(Address(company, posting))));

        await ChangeAsync(candidate, stored => stored.Visibility = ProfileVisibility.Hidden);
        await host.CatchUpSearchAsync();
        Assert.DoesNotContain(candidate.Id, Shown(await browser.GetAsync(Address(company, posting))));

        await ChangeAsync(candidate, stored =>
        {
            stored.Visibility = ProfileVisibility.VerifiedEmployers;
            stored.HiddenFrom.Add(new HiddenCompany { CompanyId = company.Id });
        });
        await host.CatchUpSearchAsync();
        Assert.DoesNotContain(candidate.Id, Shown(await browser.GetAsync(Address(company, posting))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting, candidate))).Status);
    }

    [Fact]
    public async Task Get_OfACompanyThatIsNotVerified_FindsNobodyAndSaysWhy()
    {
        var company = await host.Given.CompanyAsync("Unverified", verified: false);
        var posting = await host.Given.PostingAsync(company, live: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        var candidate = await FindableAsync("Findable Fay", "cnc-milling");
        await host.CatchUpSearchAsync();

        var page = await browser.GetAsync(Address(company, posting));

        Assert.Contains("not verified yet", page.MainText, StringComparison.Ordinal);
        Assert.Empty(Shown(page));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting, candidate))).Status);
    }

    [Fact]
    public async Task Get_LeavesOutWhoHasApplied()
    {
        var (company, posting, browser) = await RoomAsync();
        var applied = await FindableAsync("Applied Already", "cnc-milling", "fanuc-control");
        await host.Given.ApplicationAsync(applied, posting);
        await host.CatchUpSearchAsync();

        Assert.DoesNotContain(applied.Id, Shown(await browser.GetAsync(Address(company, posting))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting, applied))).Status);
    }

    [Fact]
    public async Task Invite_OnceForEach_IsBlindUntilTheCandidateIsInterested()
    {
        var (company, posting, browser) = await RoomAsync();
        var candidate = await FindableAsync("Blind Bernadette", "cnc-milling", "fanuc-control");
        await host.CatchUpSearchAsync();
        var page = await browser.GetAsync(Address(company, posting, candidate));
        Assert.DoesNotContain("Bernadette", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(candidate.Email, page.Text, StringComparison.Ordinal);

        var sent = await browser.SubmitAsync(page, [("Form.Message", "We cut titanium.")], "form[action$='/invite']");
        var again = await browser.PostAsync($"{Address(company, posting, candidate)}/invite", page, ("Form.Message", "Again"));
        Assert.Equal(Address(company, posting, candidate), sent.Location);
        Assert.Equal(sent.Location, again.Location);
        var invitation = Assert.Single(await InvitationsAsync(candidate));
        Assert.Equal("We cut titanium.", invitation.Message);
        Assert.NotNull(invitation.MatchScore);
        await host.DispatchOutboxAsync();
        Assert.Single(host.Mail.To(candidate.Email));
        Assert.DoesNotContain("Bernadette", (await browser.GetAsync(Address(company, posting, candidate))).Text, StringComparison.Ordinal);

        using var own = await host.Given.SignedInAsync(candidate.AccountId);
        var inbox = await own.GetAsync("/me/invitations");
        Assert.Contains("We cut titanium.", inbox.MainText, StringComparison.Ordinal);
        var yes = await own.PostAsync($"/me/invitations/{invitation.Id}/answer", inbox, ("interested", "true"));
        Assert.Equal($"/jobs/{posting.Id}/apply", yes.Location);

        var known = await browser.GetAsync(Address(company, posting, candidate));
        Assert.Contains("Blind Bernadette", known.MainText, StringComparison.Ordinal);
        Assert.Contains(candidate.Email, known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_WithoutTheRight_OrWhileThePostingIsNotLive_SendsNothing()
    {
        var (company, posting, reader) = await RoomAsync(MemberRole.Reviewer);
        var candidate = await FindableAsync("Uninvited Una", "cnc-milling");
        await host.CatchUpSearchAsync();
        var page = await reader.GetAsync(Address(company, posting, candidate));
        var refused = await reader.PostAsync($"{Address(company, posting, candidate)}/invite", page, ("Form.Message", "Hello"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);

        var draft = await host.Given.PostingAsync(company, live: false);
        using var editor = await host.Given.SignedInMemberAsync(company);
        var early = await editor.PostAsync(
            $"{Address(company, draft, candidate)}/invite", await editor.GetAsync(Address(company, draft, candidate)), ("Form.Message", "Too early"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Empty(await InvitationsAsync(candidate));
    }

    [Fact]
    public async Task Invite_WithATooLongMessage_KeepsItAndSaysSo()
    {
        var (company, posting, browser) = await RoomAsync();
        var candidate = await FindableAsync("Long Lorna", "cnc-milling");
        await host.CatchUpSearchAsync();
        var page = await browser.GetAsync(Address(company, posting, candidate));
        var text = new string('x', ApplyInvitation.MessageLength + 1);

        var answer = await browser.SubmitAsync(page, [("Form.Message", text)], "form[action$='/invite']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("1,000 characters", StringComparison.Ordinal));
        Assert.Equal(text, answer.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(await InvitationsAsync(candidate));
    }

    [Fact]
    public async Task Get_List_AsksTheSameNumberOfStatementsForFewAndMany()
    {
        var (company, posting, browser) = await RoomAsync();
        await FindableAsync("First", "cnc-milling");
        await host.CatchUpSearchAsync();
        await browser.GetAsync(Address(company, posting));
        var few = await host.CountQueriesAsync(() => browser.GetAsync(Address(company, posting)));
        for (var number = 0; number < 12; number++)
        {
            await FindableAsync($"Number {number}", "cnc-milling");
        }

        await host.CatchUpSearchAsync();
        await browser.GetAsync(Address(company, posting));
        Assert.Equal(few, await host.CountQueriesAsync(() => browser.GetAsync(Address(company, posting))));
    }

    private async Task<(Company Company, Posting Posting, TestBrowser Browser)> RoomAsync(MemberRole role = MemberRole.Editor)
    {
        var company = await host.Given.CompanyAsync();
        var skills = await SkillsAsync("cnc-milling", "fanuc-control");
        var posting = await host.Given.PostingAsync(company, with: item => item.Requirements.AddRange(
            skills.Select(skill => new PostingRequirement { SkillId = skill.Id, Importance = RequirementImportance.Required })));
        return (company, posting, await host.Given.SignedInMemberAsync(company, role));
    }

    private Task<Candidate> FindableAsync(string name, params string[] skills) =>
        FindableAsync(name, skills, ProfileVisibility.VerifiedEmployers);

    private async Task<Candidate> FindableAsync(string name, string[] skills, ProfileVisibility visibility)
    {
        var held = await SkillsAsync(skills);
        return await host.Given.CandidateAsync(name, candidate =>
        {
            candidate.Visibility = visibility;
            candidate.Skills.AddRange(held.Select(skill => new CandidateSkill { SkillId = skill.Id, Level = SkillLevel.Expert, Years = 9 }));
        });
    }

    private Task<List<Skill>> SkillsAsync(params string[] slugs) => host.WithDatabaseAsync(
        db => db.Skills.AsNoTracking().Where(skill => slugs.Contains(skill.Slug)).ToListAsync());

    private Task<List<ApplyInvitation>> InvitationsAsync(Candidate candidate) => host.WithDatabaseAsync(
        db => db.ApplyInvitations.AsNoTracking().Where(invitation => invitation.CandidateId == candidate.Id).ToListAsync());

    private Task<int> ChangeAsync(Candidate candidate, Action<Candidate> change) => host.WithDatabaseAsync(async db =>
    {
        var stored = await db.Candidates.Include(item => item.HiddenFrom).SingleAsync(item => item.Id == candidate.Id);
        change(stored);
        stored.UpdatedAt = host.Clock.GetUtcNow().UtcDateTime.AddSeconds(1);
        db.Entry(stored).Property(item => item.UpdatedAt).IsModified = true;
        return await db.SaveChangesAsync(
            Domain.Process.System("Change", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
    });

    private static string Address(Company company, Posting posting, Candidate? candidate = null) =>
        $"/employer/{company.Slug}/postings/{posting.Id}/candidates" + (candidate is null ? string.Empty : $"/{candidate.Id}");

    private static string RecruiterAddress(Company company, Posting posting, Candidate? candidate = null) =>
        Address(company, posting, candidate).Replace("/employer/", "/recruiter/companies/", StringComparison.Ordinal);

    private static List<int> Shown(TestPage page) =>
    [
        .. page.Document.QuerySelectorAll(".job-card h2 a")
            .Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture)),
    ];
}
