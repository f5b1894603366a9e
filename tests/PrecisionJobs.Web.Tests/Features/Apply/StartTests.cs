using System.Net;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;
using static PrecisionJobs.Web.Tests.Features.Apply.ApplyWalk;

namespace PrecisionJobs.Web.Tests.Features.Apply;

public sealed class StartTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_Anonymous_SeesWhatItTakes()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync("Harlan Tool & Die"));
        using var browser = host.Browser();

        var page = await browser.GetAsync(Address(posting));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Apply for CNC machinist", page.Heading);
        Assert.Contains("Harlan Tool & Die, Cleveland, OH", page.MainText, StringComparison.Ordinal);
        Assert.Contains("what you type is kept", page.MainText, StringComparison.Ordinal);
        Assert.Contains("$28.50–$36 an hour", page.MainText, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Post_Anonymous_KeepsEverythingAcrossSignIn()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync("Dana Whitfield");
        using var browser = host.Browser();

        var sent = await browser.SubmitAsync(
            await browser.GetAsync(Address(posting)),
            [("Form.Name", "D. <Whitfield>"), ("Form.Phone", "216 555 0142"), ("Form.Message", "I hold ±0.0002 in.\r\nDaily."), ("go", "sign-in")]);
        var details = await SignInAsync(browser, await browser.FollowAsync(sent), candidate.Email);
        var questions = await browser.GetAsync(Address(posting, "questions"));

        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(Address(posting))}", sent.Location);
        Assert.Equal("Your details", details.Heading);
        Assert.Equal("D. <Whitfield>", details.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
        Assert.Equal("216 555 0142", details.Document.QuerySelector("#Form_Phone")?.GetAttribute("value"));
        Assert.Equal("I hold ±0.0002 in.\nDaily.", questions.Document.QuerySelector("#Form_Message")?.TextContent.TrimStart());
    }

    [Fact]
    public async Task Post_ToRegister_LeadsThereAndBackWithEverything()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = host.Browser();

        var sent = await browser.SubmitAsync(
            await browser.GetAsync(Address(posting)),
            [("Form.Name", "New <Person>"), ("Form.Email", "new@example.com"), ("Form.Phone", "216-555-0142"), ("go", "register")]);
        var register = await browser.FollowAsync(sent);
        var back = await browser.GetAsync(Address(posting));

        Assert.Equal($"/account/register/candidate?returnUrl={Uri.EscapeDataString(Address(posting))}", sent.Location);
        Assert.Equal("New <Person>", register.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
        Assert.Equal("new@example.com", register.Document.QuerySelector("#Form_Email")?.GetAttribute("value"));
        Assert.Equal("New <Person>", back.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
        Assert.Equal("216-555-0142", back.Document.QuerySelector("#Form_Phone")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_ToRegister_WhatWasTypedIsForgottenOnceRegistered()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = host.Browser();
        var register = await browser.FollowAsync(await browser.SubmitAsync(
            await browser.GetAsync(Address(posting)),
            [("Form.Name", "New Person"), ("Form.Email", $"{Guid.NewGuid():N}@example.com"), ("go", "register")]));

        await browser.SubmitAsync(register, [("Form.Password", Given.Password)]);
        var again = await browser.GetAsync("/account/register/candidate");

        Assert.DoesNotContain("New Person", again.Text, StringComparison.Ordinal);
        Assert.Contains("New Person", (await browser.GetAsync(Address(posting))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhileAVisitorTypes_IsKeptForThisBrowserAlone()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = host.Browser();
        using var other = host.Browser();

        var kept = await browser.PostAsync(
            Address(posting, "visitor-draft"), await browser.GetAsync(Address(posting)), ("Form.Name", "Half a na"));

        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        Assert.Contains("Half a na", (await browser.GetAsync(Address(posting))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a na", (await other.GetAsync(Address(posting))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Administrator)]
    public async Task Get_AsStaff_IsToldWhy(string role)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Id);

        var page = await browser.GetRawAsync(Address(posting));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Only candidates apply", page.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Address(posting, "review"))).Status);
    }

    [Fact]
    public async Task Get_AsCandidate_GoesToTheFirstStep()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        Assert.Equal(Address(posting, "details"), (await browser.GetRawAsync(Address(posting))).Location);
    }

    [Theory]
    [InlineData(false, "review")]
    [InlineData(true, "questions")]
    public async Task Get_AsCandidateWithAFilledProfile_GoesToWhatIsLeftToAsk(bool asks, string first)
    {
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(),
            with: item => item.Questions.AddRange(asks ? [Ask("Nights?", QuestionKind.YesNo)] : []));
        var candidate = await FilledAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var start = await browser.GetRawAsync(Address(posting));
        var page = await browser.GetAsync(Address(posting, first));

        Assert.Equal(Address(posting, first), start.Location);
        Assert.Equal(asks ? 3 : 4, page.Document.QuerySelectorAll(".stepper a").Length);
    }

    [Fact]
    public async Task Apply_WithAFilledProfileAndNoQuestions_TakesTwoClicks()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await FilledAsync()).AccountId);

        var review = await browser.GetAsync(Address(posting));
        var sent = await browser.SendAsync(posting, review);

        Assert.StartsWith("/me/applications/PJ-", sent.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_EditedFromTheLastLook_LeadsBackThere()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await FilledAsync()).AccountId);

        var saved = await browser.StepAsync(posting, "details", ("Form.Phone", "216-555-0199"));

        Assert.Equal(Address(posting, "review"), saved.Location);
        Assert.Contains("216-555-0199", (await browser.FollowAsync(saved)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutSuchAPosting_IsNotFound()
    {
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/jobs/999999/apply")).Status);
    }

    /// <summary>A profile with phone, ZIP, a job and a résumé.</summary>
    private async Task<Candidate> FilledAsync()
    {
        var candidate = await host.Given.CandidateAsync(with: profile =>
        {
            profile.Phone = "216-555-0142";
            profile.WorkHistory.Add(new WorkHistoryEntry
            {
                Employer = "Harlan Tool & Die",
                Title = "Welder",
                From = new DateOnly(2020, 5, 1),
            });
        });
        await host.Given.ResumeAsync(candidate);
        return candidate;
    }

    private static async Task<TestPage> SignInAsync(TestBrowser browser, TestPage login, string email) =>
        await browser.FollowAsync(await browser.SubmitAsync(
            login, [("Form.Email", email), ("Form.Password", Given.Password)]));
}
