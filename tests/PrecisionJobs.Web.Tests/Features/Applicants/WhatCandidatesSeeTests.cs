using System.Net;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

/// <summary>Both sides of the same application: what those who decide write for each other never reaches the candidate.</summary>
public sealed class WhatCandidatesSeeTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task NotesRemarksReasonsAndStages_AreOnNoPageOfTheCandidate()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync(member: "Nosy Notewriter");
        var application = await host.Given.ApplicantAsync(posting);
        var account = (await host.StoredAsync(application)).Candidate.AccountId;
        var page = await browser.GetAsync(Review.Address(company, posting, application));
        await browser.SubmitAsync(page, [("Form.Text", "Unsayable note")], "#note");
        await browser.SubmitAsync(page, [("Form.To", "shortlisted"), ("Form.Remark", "Unsayable remark")], "#move");
        using var candidate = await host.Given.SignedInAsync(account);
        string[] secrets = ["Unsayable", "Shortlist", "shortlist", "Others fit better", "Nosy Notewriter"];

        await AssertSilentAsync(candidate, application, secrets, "Being reviewed");
        var preview = await browser.SubmitAsync(
            await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=OthersFitBetter")),
            [("Form.Remark", "Unsayable too")], "#decision");
        await browser.SubmitAsync(preview, [], "#decision");

        await AssertSilentAsync(candidate, application, secrets, "Not selected");
        Assert.Equal(
            HttpStatusCode.Forbidden, (await candidate.GetAsync(Review.Address(company, posting, application))).Status);
    }

    [Fact]
    public async Task WithdrawingAndDeclining_AtTheSameMoment_OneCountsAndNobodyIsToldTwoThings()
    {
        for (var round = 0; round < 4; round++)
        {
            var (company, posting, browser) = await host.Given.ReviewRoomAsync();
            var application = await host.Given.ApplicantAsync(posting);
            var stored = await host.StoredAsync(application);
            using var candidate = await host.Given.SignedInAsync(stored.Candidate.AccountId);
            var preview = await browser.SubmitAsync(
                await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=Other")), [], "#decision");
            var question = await candidate.GetAsync($"/me/applications/{application.Reference}/withdraw");

            var answers = await Task.WhenAll(
                browser.SubmitAsync(preview, [], "#decision"),
                candidate.SubmitAsync(question, []));

            var after = await host.StoredAsync(application);
            Assert.Equal(2, after.History.Count);
            var declined = after.Stage == ApplicationStage.Declined;
            Assert.Equal(declined ? HttpStatusCode.Redirect : HttpStatusCode.Conflict, answers[0].Status);
            var mail = Assert.Single(await host.Given.MailsToAsync(after.Candidate.Email));
            Assert.Equal(!declined, mail.Mail.Subject.StartsWith("You withdrew", StringComparison.Ordinal));
        }
    }

    private static async Task AssertSilentAsync(
        TestBrowser candidate, JobApplication application, string[] secrets, string status)
    {
        var own = $"/me/applications/{application.Reference}";
        foreach (var address in new[] { "/me", "/me/applications", own })
        {
            var page = await candidate.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal));
        }

        Assert.Contains(status, (await candidate.GetAsync(own)).MainText, StringComparison.OrdinalIgnoreCase);
    }
}
