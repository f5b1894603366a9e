using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me.Applications;

public sealed class ApplicationTests(TestHost host) : IClassFixture<TestHost>
{
    private Process Now => Process.System("Test", host.Clock.GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData("/me/applications")]
    [InlineData("/me/applications/PJ-2222-2222")]
    [InlineData("/me/applications/PJ-2222-2222/withdraw")]
    public async Task Get_WithoutTheRight_IsRefused(string address)
    {
        using var visitor = host.Browser();
        using var employer = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Employer)).Id);

        Assert.Contains("/account/login", (await visitor.GetRawAsync(address)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await employer.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Get_ListWithoutAny_SaysWhatToDo()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Candidate)).Id);

        var page = await browser.GetAsync("/me/applications");

        Assert.Contains("No open applications", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main .empty a[href='/jobs']"));
    }

    [Fact]
    public async Task Get_Lists_HoldWhatTheirTabsCount()
    {
        var candidate = await host.Given.CandidateAsync();
        await SentAsync(candidate);
        await SentAsync(candidate, ApplicationStage.InReview, ApplicationStage.Interview);
        await SentAsync(candidate, ApplicationStage.Declined);
        await SentAsync(candidate, ApplicationStage.Withdrawn);
        await SentAsync(candidate, ApplicationStage.Shortlisted, ApplicationStage.Offer, ApplicationStage.Hired);
        await SentAsync(await host.Given.CandidateAsync("Other Person"));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var open = await browser.GetAsync("/me/applications");
        var over = await browser.GetAsync("/me/applications?show=over");

        Assert.Equal(["2", "3"], open.Document.QuerySelectorAll(".nav-tabs .count").Select(count => count.TextContent));
        Assert.Equal(2, open.Document.QuerySelectorAll(".job-card").Length);
        Assert.Equal(3, over.Document.QuerySelectorAll(".job-card").Length);
        Assert.Contains("Interview", open.MainText, StringComparison.Ordinal);
        Assert.Contains("Not selected", over.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_List_AsksAsOftenForOneAsForMany()
    {
        var candidate = await host.Given.CandidateAsync();
        await SentAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        host.Queries.Reset();
        await browser.GetAsync("/me/applications");
        var few = host.Queries.Count;
        for (var more = 0; more < 8; more++)
        {
            await SentAsync(candidate);
        }

        host.Queries.Reset();
        await browser.GetAsync("/me/applications");

        Assert.Equal(few, host.Queries.Count);
    }

    [Fact]
    public async Task Get_SomebodyElses_IsNotFound()
    {
        var application = await SentAsync(await host.Given.CandidateAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync("Other Person")).AccountId);
        var token = await browser.GetAsync("/me/applications");
        var address = $"/me/applications/{application.Reference}";

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{address}/withdraw")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await browser.PostAsync($"{address}/withdraw", token, ("Form.Status", "Received"))).Status);
        Assert.Equal(ApplicationStage.Received, await StageAsync(application));
    }

    [Fact]
    public async Task Get_One_TellsItsCourseWithoutWhatTheCandidateIsNotTold()
    {
        var candidate = await host.Given.CandidateAsync();
        var file = await host.Given.ResumeAsync(candidate);
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var application = await host.Given.ApplicationAsync(
            candidate, posting, file, ApplicationStage.InReview, ApplicationStage.Shortlisted, ApplicationStage.Interview);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/applications/{application.Reference}");

        Assert.Equal(
            ["Received", "Being reviewed", "Interview"],
            page.Document.QuerySelectorAll(".timeline strong").Select(line => line.TextContent));
        Assert.Equal("Interview", page.Document.QuerySelector(".timeline .is-now strong")?.TextContent);
        Assert.Equal(TestFiles.Pdf(), await browser.Client.GetByteArrayAsync(
            page.Document.QuerySelector("main a[download]")!.GetAttribute("href")));
        Assert.Equal($"/files/{file.StorageName}", page.Document.QuerySelector("main a[download]")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector($"main a[href^='/jobs/{posting.Id}/']"));
    }

    [Fact]
    public async Task Get_One_WhenThePostingIsOver_SaysSo()
    {
        var candidate = await host.Given.CandidateAsync();
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var application = await host.Given.ApplicationAsync(candidate, posting);
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Postings.SingleAsync(row => row.Id == posting.Id)).TryClose(CloseReason.HiredElsewhere, Now);
            return await db.SaveChangesAsync(Now, CancellationToken.None);
        });
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/applications/{application.Reference}");

        Assert.Contains("No longer open", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"main a[href^='/jobs/{posting.Id}/']"));
    }

    /// <summary>Faults that others shipped, 8: what the company writes among itself is shown to the candidate.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_EveryPage_HasNothingOfTheCompanysSide(bool isDeclined)
    {
        var candidate = await host.Given.CandidateAsync();
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var application = await host.Given.ApplicationAsync(candidate, posting);
        await ReviewAsync(application, isDeclined);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        string[] addresses =
        [
            "/me", "/me/profile", "/me/applications", "/me/applications?show=over", $"/me/applications/{application.Reference}",
            $"/me/applications/{application.Reference}/withdraw", $"/jobs/{posting.Id}/apply",
        ];
        string[] denied =
        [
            "SECRET-NOTE", "SECRET-REMARK", "Secret Reviewer", "Shortlist", nameof(ApplicationStage.InReview),
            nameof(DeclineReason.NotEnoughExperience), "enough experience", "Declined", "scorecard",
        ];

        foreach (var address in addresses)
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(denied, word => Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task ReviewAsync(JobApplication application, bool isDeclined) => await host.WithDatabaseAsync(async db =>
    {
        var stored = await db.Applications.SingleAsync(row => row.Id == application.Id);
        var staff = Now with { ActorName = "Secret Reviewer", Reason = "SECRET-REMARK" };
        stored.TryMove(ApplicationStage.InReview, MoveSide.Company, staff);
        stored.TryMove(ApplicationStage.Shortlisted, MoveSide.Company, staff);
        if (isDeclined)
        {
            stored.TryEnd(DeclineReason.NotEnoughExperience, staff);
        }

        stored.Notes.Add(new ApplicationNote
        {
            Text = "SECRET-NOTE",
            AuthorAccountId = application.CandidateId,
            AuthorName = "Secret Reviewer",
            At = staff.At,
        });
        return await db.SaveChangesAsync(staff, CancellationToken.None);
    });

    private async Task<JobApplication> SentAsync(Candidate candidate, params ApplicationStage[] stages) =>
        await host.Given.ApplicationAsync(
            candidate, await host.Given.PostingAsync(await host.Given.CompanyAsync()), resume: null, stages);

    private Task<ApplicationStage> StageAsync(JobApplication application) => host.WithDatabaseAsync(db =>
        db.Applications.Where(row => row.Id == application.Id).Select(row => row.Stage).SingleAsync());
}
