using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ApplicationsTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly ApplicationStage[] ToOffer = [ApplicationStage.InReview, ApplicationStage.Shortlisted, ApplicationStage.Offer];

    [Fact]
    public async Task List_EveryFilter_CountsWhatItLists()
    {
        var candidate = await host.Given.CandidateAsync();
        var company = await host.Given.CompanyAsync();
        ApplicationStage[][] ways =
        [
            [], [ApplicationStage.InReview], [ApplicationStage.Shortlisted], ToOffer, [.. ToOffer, ApplicationStage.Hired],
            [ApplicationStage.Declined], [ApplicationStage.Withdrawn],
        ];
        foreach (var way in ways)
        {
            await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company), resume: null, way);
        }

        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        foreach (var (address, count) in new[] { ("", 7), ("?show=open", 4), ("?show=over", 3), ("?show=nonsense", 7), ("?show=9", 7) })
        {
            var page = await browser.GetAsync("/me/applications" + address);
            Assert.Equal(count, page.Document.QuerySelectorAll("tbody tr").Length);
            Assert.Equal(["7", "4", "3"], page.Document.QuerySelectorAll(".nav-tabs .count").Select(item => item.TextContent));
        }

        Assert.Contains("You have 4 applications in progress.", (await browser.GetAsync("/me")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithNone_SaysWhatToDo()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var page = await browser.GetAsync("/me/applications");

        Assert.Equal("No applications yet", page.Document.QuerySelector(".empty h2")?.TextContent);
        Assert.Equal("/jobs", page.Document.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Show_SomebodyElsesReference_IsNotFound()
    {
        var (_, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync("Other Person")).AccountId);
        var token = await browser.GetAsync("/me/profile/summary");

        foreach (var address in new[] { $"/me/applications/{application.Reference}", $"/me/applications/{application.Reference}/withdraw", "/me/applications/PJ-2222-2222" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(
            $"/me/applications/{application.Reference}/withdraw", token, ("Form.Seen", "Received"))).Status);
    }

    [Fact]
    public async Task Show_AnonymousOrAnotherRole_DoesNotComeIn()
    {
        var (_, application) = await SentAsync();
        var address = $"/me/applications/{application.Reference}";
        using var anonymous = host.Browser();
        Assert.Contains("/account/login", (await anonymous.GetRawAsync(address)).Location, StringComparison.Ordinal);

        foreach (var role in new[] { Roles.Employer, Roles.Recruiter, Roles.Administrator })
        {
            using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Id);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Show_Timeline_IsInTheCandidatesWordsAndWithoutInnerMoves()
    {
        var (candidate, application) = await SentAsync(
            ApplicationStage.InReview, ApplicationStage.Shortlisted, ApplicationStage.InReview, ApplicationStage.Interview,
            ApplicationStage.Shortlisted, ApplicationStage.Offer, ApplicationStage.Hired);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/applications/{application.Reference}");

        Assert.Equal(
            ["Received", "Being reviewed", "Interview", "Being reviewed", "Offer made", "Hired"],
            page.Document.QuerySelectorAll(".timeline strong").Select(line => line.TextContent));
    }

    /// <summary>Bug class 8: nothing of the company's side shows on any page of the candidate.</summary>
    [Fact]
    public async Task Pages_OfTheCandidate_HoldNothingOfTheDenyList()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var member = await host.Given.MemberAsync(company, MemberRole.Reviewer, "Quentin Reviewer");
        var candidate = await host.Given.CandidateAsync();
        var reviewer = new Process(
            ActorKind.Account, member.AccountId, member.Name, TestHost.Start.UtcDateTime, "test", "Review", "REASON-FOR-STAFF-ONLY");
        var application = await ReviewedAsync(candidate, posting, reviewer);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        string[] deny =
        [
            "REASON-FOR-STAFF-ONLY", "NOTE-FOR-STAFF-ONLY", "Shortlisted", "Quentin", "OthersFitBetter", "others fit better",
            "Declined", "declined", "InReview", "MissingRequirement",
        ];

        string[] addresses =
        [
            "/me", "/me/profile", "/me/applications", "/me/applications?show=over", "/me/applications?show=open",
            $"/me/applications/{application.Reference}", $"/me/applications/{application.Reference}/withdraw",
            $"/jobs/{posting.Id}/apply",
        ];
        foreach (var address in addresses)
        {
            var page = await browser.GetAsync(address);
            Assert.All(deny, secret => Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal));
        }

        Assert.Contains("Not selected", (await browser.GetAsync("/me/applications")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_TheResumeThatWasSent_CanBeDownloaded()
    {
        var candidate = await host.Given.CandidateAsync();
        var resume = await host.Given.ResumeAsync(candidate);
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var application = await host.Given.ApplicationAsync(candidate, posting, resume);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/applications/{application.Reference}");
        var link = page.Document.QuerySelector("main a[download]")!.GetAttribute("href");

        Assert.Equal(TestFiles.Pdf(), await browser.Client.GetByteArrayAsync(link));
    }

    [Fact]
    public async Task Withdraw_WithAReason_TellsBothSidesByMail()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company);
        var reader = await host.Given.MemberAsync(company, MemberRole.Reviewer);
        var candidate = await host.Given.CandidateAsync();
        var application = await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");
        var answer = await browser.SubmitAsync(page, [("Form.Reason", "Found a day shift.")]);

        Assert.Equal($"/me/applications/{application.Reference}", answer.Location);
        var stored = await StoredAsync(application);
        Assert.Equal(ApplicationStage.Withdrawn, stored.Stage);
        Assert.Equal(("Found a day shift.", MoveSide.Candidate), (stored.History[^1].Reason, stored.History[^1].Side));
        var mails = await MailsAsync(application.Reference);
        Assert.Contains(mails, mail => mail.Contains(candidate.Email, StringComparison.Ordinal));
        var notice = Assert.Single(mails, mail => mail.Contains(owner.Email, StringComparison.Ordinal));
        Assert.DoesNotContain(candidate.Name, notice, StringComparison.Ordinal);
        Assert.DoesNotContain(mails, mail => mail.Contains(reader.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdraw_Twice_SaysSoAndWritesOneLine()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");
        await browser.SubmitAsync(page, []);

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, []));

        Assert.Contains("This application was withdrawn before.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await StoredAsync(application)).History.Count);
    }

    [Fact]
    public async Task Withdraw_WhenTheCompanyWasFaster_SaysWhatHappened()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");
        await DeclineAsync(application);

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, []));

        Assert.Contains("The company ended this application before your withdrawal arrived.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.Declined, (await StoredAsync(application)).Stage);
    }

    [Fact]
    public async Task Withdraw_WhenAnOfferCameInBetween_AsksAgain()
    {
        var (candidate, application) = await SentAsync(ApplicationStage.Shortlisted);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");
        await MoveAsync(application, ApplicationStage.Offer);

        var question = await browser.SubmitAsync(page, [("Form.Reason", "Too far")]);

        Assert.Equal(HttpStatusCode.Conflict, question.Status);
        Assert.Contains("It now stands at: Offer made.", question.MainText, StringComparison.Ordinal);
        Assert.Equal("Too far", question.Document.QuerySelector("textarea")?.TextContent.Trim());
        Assert.Equal(ApplicationStage.Offer, (await StoredAsync(application)).Stage);
        await browser.SubmitAsync(question, []);
        Assert.Equal(ApplicationStage.Withdrawn, (await StoredAsync(application)).Stage);
    }

    [Fact]
    public async Task Withdraw_WhenOnlyAnInnerMoveHappened_GoesThrough()
    {
        var (candidate, application) = await SentAsync(ApplicationStage.InReview);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");
        await MoveAsync(application, ApplicationStage.Shortlisted);

        await browser.SubmitAsync(page, []);

        Assert.Equal(ApplicationStage.Withdrawn, (await StoredAsync(application)).Stage);
    }

    /// <summary>Trap: withdraw racing with reject. Whoever stores first is right, and there is one end.</summary>
    [Fact]
    public async Task Withdraw_AtTheSameMomentAsTheCompanyDeclines_HasOneEnd()
    {
        for (var round = 0; round < 5; round++)
        {
            var (candidate, application) = await SentAsync();
            using var browser = await host.Given.SignedInAsync(candidate.AccountId);
            var page = await browser.GetAsync($"/me/applications/{application.Reference}/withdraw");

            var declining = DeclineAsync(application);
            var withdrawing = browser.SubmitAsync(page, []);
            await Task.WhenAll(declining, withdrawing);

            var stored = await StoredAsync(application);
            Assert.Equal(2, stored.History.Count);
            Assert.Equal(await declining ? ApplicationStage.Declined : ApplicationStage.Withdrawn, stored.Stage);
            Assert.Equal(HttpStatusCode.Found, (await withdrawing).Status);
        }
    }

    [Fact]
    public async Task Withdraw_WhatIsOver_HasNothingToAsk()
    {
        var (candidate, application) = await SentAsync(ApplicationStage.Declined);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var answer = await browser.GetRawAsync($"/me/applications/{application.Reference}/withdraw");
        var page = await browser.GetAsync($"/me/applications/{application.Reference}");

        Assert.Equal($"/me/applications/{application.Reference}", answer.Location);
        Assert.Null(page.Document.QuerySelector("main a[href$='/withdraw']"));
    }

    private async Task<(Candidate Candidate, JobApplication Application)> SentAsync(params ApplicationStage[] stages)
    {
        var candidate = await host.Given.CandidateAsync();
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        return (candidate, await host.Given.ApplicationAsync(candidate, posting, resume: null, stages));
    }

    private Task<JobApplication> ReviewedAsync(Candidate candidate, Posting posting, Process reviewer) =>
        host.WithDatabaseAsync(async db =>
        {
            var application = JobApplication.Submit(
                ApplicationReference.New(),
                posting.Id,
                candidate.Id,
                new ApplicationSnapshot
                {
                    PostingTitle = posting.Title,
                    CompanyName = "Harlan Tool & Die",
                    Name = candidate.Name,
                    Email = candidate.Email,
                },
                resumeId: null,
                reviewer with { Reason = null });
            application.TryMove(ApplicationStage.InReview, MoveSide.Company, reviewer);
            application.TryMove(ApplicationStage.Shortlisted, MoveSide.Company, reviewer);
            application.TryEnd(DeclineReason.OthersFitBetter, reviewer);
            application.Notes.Add(new ApplicationNote
            {
                Text = "NOTE-FOR-STAFF-ONLY",
                AuthorAccountId = reviewer.AccountId!.Value,
                AuthorName = reviewer.ActorName,
                At = reviewer.At,
            });
            db.Add(application);
            await db.SaveChangesAsync(reviewer, CancellationToken.None);
            return application;
        });

    private Task<bool> DeclineAsync(JobApplication application) => ChangeAsync(
        application, stored => stored.TryEnd(DeclineReason.OthersFitBetter, Reviewing));

    private Task<bool> MoveAsync(JobApplication application, ApplicationStage to) =>
        ChangeAsync(application, stored => stored.TryMove(to, MoveSide.Company, Reviewing));

    private static Process Reviewing => Process.System("Review", TestHost.Start.UtcDateTime);

    /// <summary>Changes it as the company would; false when it was overtaken or may not.</summary>
    private Task<bool> ChangeAsync(JobApplication application, Func<JobApplication, bool> change) =>
        host.WithDatabaseAsync(async db =>
        {
            var stored = await db.Applications.SingleAsync(own => own.Id == application.Id);
            if (!change(stored))
            {
                return false;
            }

            try
            {
                await db.SaveChangesAsync(Reviewing, CancellationToken.None);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        });

    private Task<JobApplication> StoredAsync(JobApplication application) => host.WithDatabaseAsync(
        db => db.Applications.AsNoTracking().Include(own => own.History).SingleAsync(own => own.Id == application.Id));

    private Task<List<string>> MailsAsync(string reference) => host.WithDatabaseAsync(db => db.Outbox
        .Where(message => message.DeduplicationKey.StartsWith($"application/{reference}/"))
        .Select(message => message.Payload).ToListAsync());
}
