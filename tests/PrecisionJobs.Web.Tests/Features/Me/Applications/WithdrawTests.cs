using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me.Applications;

public sealed class WithdrawTests(TestHost host) : IClassFixture<TestHost>
{
    private Process Now => Process.System("Test", host.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Post_WithAReason_WithdrawsAndTellsTheCompany()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var answer = await browser.SubmitAsync(await AskAsync(browser, application), [("Form.Reason", " I moved away. ")]);
        var page = await browser.FollowAsync(answer);

        Assert.Equal($"/me/applications/{application.Reference}", answer.Location);
        Assert.Contains("Your application is withdrawn", page.Text, StringComparison.Ordinal);
        Assert.Contains("Apply again", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdraw application", page.MainText, StringComparison.Ordinal);
        var line = (await StoredAsync(application)).History[^1];
        Assert.Equal((ApplicationStage.Withdrawn, MoveSide.Candidate, "I moved away."), (line.To, line.Side, line.Reason));
    }

    [Fact]
    public async Task Post_WritesToBothSidesWithoutNamingTheCandidate()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company);
        await host.Given.MemberAsync(company, MemberRole.Reviewer);
        var candidate = await host.Given.CandidateAsync();
        var application = await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        await browser.SubmitAsync(await AskAsync(browser, application), [("Form.Reason", "Private reason")]);

        var payloads = await host.WithDatabaseAsync(db => db.Outbox
            .Where(message => message.DeduplicationKey.StartsWith($"application/{application.Reference}/withdrawn"))
            .OrderBy(message => message.Id).Select(message => message.Payload).ToListAsync());
        var mails = payloads.ConvertAll(payload => JsonSerializer.Deserialize<Mail>(payload)!);
        Assert.Equal([candidate.Email, owner.Email], mails.Select(mail => mail.To));
        Assert.DoesNotContain("Whitfield", mails[1].Subject + mails[1].Text, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.DoesNotContain("Private reason", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Twice_IsOneWithdrawal()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var form = await AskAsync(browser, application);
        await browser.SubmitAsync(form, []);

        var page = await browser.FollowAsync(await browser.SubmitAsync(form, []));

        Assert.Contains("was withdrawn already", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await StoredAsync(application)).History.Count);
    }

    [Fact]
    public async Task Post_AfterTheCompanyDeclined_ChangesNothingAndSaysWho()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var form = await AskAsync(browser, application);
        await MoveAsync(application, stored => stored.TryEnd(DeclineReason.OthersFitBetter, Now));

        var page = await browser.FollowAsync(await browser.SubmitAsync(form, []));

        Assert.Contains("The company decided on this application before your withdrawal arrived", page.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.Declined, (await StoredAsync(application)).Stage);
    }

    /// <summary>Trap: withdraw racing with reject. Whoever stores first is right, and there is one end.</summary>
    [Fact]
    public async Task Post_AtTheSameTimeAsADecline_EndsOneWay()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var form = await AskAsync(browser, application);

        var withdrawing = browser.SubmitAsync(form, []);
        var declining = Task.Run(() => TryDeclineAsync(application));
        await Task.WhenAll(withdrawing, declining);

        var page = await browser.FollowAsync(await withdrawing);
        var stored = await StoredAsync(application);
        var isWithdrawn = stored.Stage == ApplicationStage.Withdrawn;
        Assert.Equal(2, stored.History.Count);
        Assert.NotEqual(isWithdrawn, await declining);
        Assert.Contains(
            isWithdrawn ? "Your application is withdrawn" : "decided on this application before", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterAnOfferCame_AsksAgain()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var form = await AskAsync(browser, application);
        await MoveAsync(application, stored => stored.TryMove(ApplicationStage.Shortlisted, MoveSide.Company, Now)
            && stored.TryMove(ApplicationStage.Offer, MoveSide.Company, Now));

        var asked = await browser.SubmitAsync(form, [("Form.Reason", "Kept reason")]);
        var done = await browser.FollowAsync(await browser.SubmitAsync(asked, []));

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("It is now: Offer made", asked.MainText, StringComparison.Ordinal);
        Assert.Contains("Kept reason", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Your application is withdrawn", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterAMoveThatCandidatesAreNotTold_JustWithdraws()
    {
        var (candidate, application) = await SentAsync();
        await MoveAsync(application, stored => stored.TryMove(ApplicationStage.InReview, MoveSide.Company, Now));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var form = await AskAsync(browser, application);
        await MoveAsync(application, stored => stored.TryMove(ApplicationStage.Shortlisted, MoveSide.Company, Now));

        var page = await browser.FollowAsync(await browser.SubmitAsync(form, []));

        Assert.Contains("Your application is withdrawn", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithTooLongAReason_KeepsIt()
    {
        var (candidate, application) = await SentAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var reason = new string('x', JobApplication.ReasonLength + 1);

        var page = await browser.SubmitAsync(await AskAsync(browser, application), [("Form.Reason", reason)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Errors);
        Assert.Contains(reason, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApplicationStage.Declined)]
    [InlineData(ApplicationStage.Withdrawn)]
    public async Task Get_WhatIsOver_IsNotOffered(ApplicationStage stage)
    {
        var candidate = await host.Given.CandidateAsync();
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var application = await host.Given.ApplicationAsync(candidate, posting, resume: null, stage);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var answer = await browser.GetRawAsync($"/me/applications/{application.Reference}/withdraw");

        Assert.Equal($"/me/applications/{application.Reference}", answer.Location);
    }

    private static Task<TestPage> AskAsync(TestBrowser browser, JobApplication application) =>
        browser.GetAsync($"/me/applications/{application.Reference}/withdraw");

    private async Task<(Candidate Candidate, JobApplication Application)> SentAsync()
    {
        var candidate = await host.Given.CandidateAsync();
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        return (candidate, await host.Given.ApplicationAsync(candidate, posting));
    }

    private Task<JobApplication> StoredAsync(JobApplication application) => host.WithDatabaseAsync(db => db.Applications
        .AsNoTracking().Include(row => row.History).SingleAsync(row => row.Id == application.Id));

    private Task<int> MoveAsync(JobApplication application, Func<JobApplication, bool> move) => host.WithDatabaseAsync(async db =>
    {
        Assert.True(move(await db.Applications.SingleAsync(row => row.Id == application.Id)));
        return await db.SaveChangesAsync(Now, CancellationToken.None);
    });

    private Task<bool> TryDeclineAsync(JobApplication application) => host.WithDatabaseAsync(async db =>
    {
        var stored = await db.Applications.SingleAsync(row => row.Id == application.Id);
        if (!stored.TryEnd(DeclineReason.OthersFitBetter, Now))
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(Now, CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    });
}
