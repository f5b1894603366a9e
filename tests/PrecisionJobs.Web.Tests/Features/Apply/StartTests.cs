using System.Net;
using PrecisionJobs.Domain.Accounts;
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

        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(Address(posting, "details"))}", sent.Location);
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
            await browser.GetAsync(Address(posting)), [("Form.Name", "New Person"), ("go", "register")]);
        var back = await browser.GetAsync(Address(posting));

        Assert.Equal($"/account/register/candidate?returnUrl={Uri.EscapeDataString(Address(posting, "details"))}", sent.Location);
        Assert.Equal("New Person", back.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
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

    [Fact]
    public async Task Get_WithoutSuchAPosting_IsNotFound()
    {
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/jobs/999999/apply")).Status);
    }

    private static async Task<TestPage> SignInAsync(TestBrowser browser, TestPage login, string email) =>
        await browser.FollowAsync(await browser.SubmitAsync(
            login, [("Form.Email", email), ("Form.Password", Given.Password)]));
}
