using System.Net;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

/// <summary>Two people at the same application: the second is told, with both versions, and nothing is lost or sent twice.</summary>
public sealed class RaceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task SecondReviewer_IsToldWhoWasFaster_AndCanDecideAllTheSame()
    {
        var (company, posting, first) = await host.Given.ReviewRoomAsync(member: "Fiona First");
        var recruiter = await host.Given.RecruiterAsync(company);
        using var second = await host.Given.SignedInAsync(recruiter.Email!);
        var application = await host.Given.ApplicantAsync(posting);
        var firstPage = await first.GetAsync(Review.Address(company, posting, application));
        var secondPage = await second.GetAsync(Review.RecruiterAddress(company, posting, application));

        await first.SubmitAsync(firstPage, [("Form.To", "in-review"), ("Form.Remark", "I read it first")], "#move");
        var told = await second.SubmitAsync(secondPage, [("Form.To", "shortlisted"), ("Form.Remark", "Best of the lot")], "#move");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        var theirs = told.Document.QuerySelector("[aria-labelledby=theirs]")!.TextContent;
        var yours = told.Document.QuerySelector("[aria-labelledby=yours]")!.TextContent;
        Assert.Contains("What Fiona First did", theirs, StringComparison.Ordinal);
        Assert.Contains("In review", theirs, StringComparison.Ordinal);
        Assert.Contains("I read it first", theirs, StringComparison.Ordinal);
        Assert.Contains("Shortlisted", yours, StringComparison.Ordinal);
        Assert.Contains("Best of the lot", yours, StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.InReview, (await host.StoredAsync(application)).Stage);

        var done = await second.SubmitAsync(told, [], "#decision");

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var stored = await host.StoredAsync(application);
        Assert.Equal(ApplicationStage.Shortlisted, stored.Stage);
        Assert.Equal("Best of the lot", stored.History.MaxBy(line => line.Id)!.Reason);
    }

    [Fact]
    public async Task SecondReviewer_WantingTheSame_IsToldToo_ForTheRemarkWouldBeLost()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application));
        await host.ChangeAsync(application, (item, process) => item.TryMove(ApplicationStage.InReview, MoveSide.Company, process), "Fred Faster");

        var told = await browser.SubmitAsync(page, [("Form.To", "in-review"), ("Form.Remark", "Mine")], "#move");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("What Fred Faster did", told.MainText, StringComparison.Ordinal);
        Assert.Contains("Mine", told.MainText, StringComparison.Ordinal);
        Assert.Null(told.Document.QuerySelector("#decision"));
    }

    [Fact]
    public async Task Parallel_ManyReviewers_OneMove()
    {
        var (company, posting, first) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var browsers = new List<TestBrowser> { first };
        for (var number = 0; number < 5; number++)
        {
            browsers.Add(await host.Given.SignedInAsync((await host.Given.MemberAsync(company)).AccountId));
        }

        var pages = new List<TestPage>();
        foreach (var browser in browsers)
        {
            pages.Add(await browser.GetAsync(Review.Address(company, posting, application)));
        }

        var answers = await Task.WhenAll(browsers.Select((browser, index) =>
            browser.SubmitAsync(pages[index], [("Form.To", index % 2 == 0 ? "in-review" : "shortlisted")], "#move")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(2, (await host.StoredAsync(application)).History.Count);
    }

    [Fact]
    public async Task CandidateWithdraws_WhileSomebodyDeclines_NothingIsSent()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=OthersFitBetter"));
        var preview = await browser.SubmitAsync(page, [("Form.Remark", "Close, but no")], "#decision");
        await host.ChangeAsync(
            application, (item, process) => item.TryMove(ApplicationStage.Withdrawn, MoveSide.Candidate, process), "Dana Whitfield");

        var told = await browser.SubmitAsync(preview, [], "#decision");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("What Dana Whitfield did", told.MainText, StringComparison.Ordinal);
        Assert.Contains("your decision is no longer possible", told.MainText, StringComparison.Ordinal);
        Assert.Contains("Close, but no", told.MainText, StringComparison.Ordinal);
        Assert.Contains("Your mail, not sent", told.MainText, StringComparison.Ordinal);
        var stored = await host.StoredAsync(application);
        Assert.Equal(ApplicationStage.Withdrawn, stored.Stage);
        Assert.Empty(await host.Given.MailsToAsync(stored.Candidate.Email));
    }

    [Fact]
    public async Task Declined_ThenTheCandidateTriesToWithdraw_ItStaysDeclined()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=Other"));
        var preview = await browser.SubmitAsync(page, [], "#decision");

        await browser.SubmitAsync(preview, [], "#decision");

        var stored = await host.StoredAsync(application);
        Assert.Equal(ApplicationStage.Declined, stored.Stage);
        Assert.False(stored.CanMove(ApplicationStage.Withdrawn, MoveSide.Candidate));
    }

    [Fact]
    public async Task WithdrawnAndSentAgain_TheOldPageDecidesNothing()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application));
        await host.ChangeAsync(application, (item, process) => item.TryMove(ApplicationStage.Withdrawn, MoveSide.Candidate, process));
        await host.ChangeAsync(application, (item, process) =>
            item.TryResubmit(item.Snapshot with { Headline = "Now with five axes" }, null, process));

        var told = await browser.SubmitAsync(page, [("Form.To", "in-review")], "#move");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(ApplicationStage.Received, (await host.StoredAsync(application)).Stage);
    }
}
