using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class LoginTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Refusal = "E-mail address or password is not right.";

    [Fact]
    public async Task Post_WithTheRightPassword_SignsIn()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate, "Dana Whitfield");

        using var browser = await host.Given.SignedInAsync(account.Email!);

        var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("Dana Whitfield", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAWrongPassword_KeepsTheAddressAndSaysSo()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);

        var answer = await TryAsync(account.Email!, "wrong");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([Refusal], answer.Errors);
        Assert.Equal(account.Email, answer.Document.QuerySelector("#Form_Email")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        using var browser = host.Browser();

        var answer = await browser.PostWithoutTokenAsync("/account/login", ("Form.Email", "a@example.com"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%09/evil.example", "/%09/evil.example")]
    [InlineData("/jobs?q=edm", "/jobs?q=edm")]
    public async Task Post_WithAReturnAddress_GoesOnOnlyWithinTheSite(string returnUrl, string expected = "/me")
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);

        var answer = await TryAsync(account.Email!, Given.Password, $"?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(expected, answer.Location);
    }

    [Theory]
    [InlineData(Roles.Candidate, "/me")]
    [InlineData(Roles.Employer, "/employer")]
    [InlineData(Roles.Recruiter, "/recruiter")]
    [InlineData(Roles.Administrator, "/admin")]
    public async Task Post_WithoutAReturnAddress_LeadsToTheWorkspace(string role, string expected)
    {
        var account = await host.Given.AccountAsync(role);

        Assert.Equal(expected, (await TryAsync(account.Email!, Given.Password)).Location);
    }

    [Fact]
    public async Task Get_WhenSignedIn_GoesOn()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        Assert.Equal("/me", (await browser.GetRawAsync("/account/login")).Location);
        Assert.Equal("/jobs", (await browser.GetRawAsync("/account/login?returnUrl=/jobs")).Location);
        Assert.Equal("/me", (await browser.GetRawAsync("/account/login?returnUrl=//evil.example")).Location);
    }

    [Fact]
    public async Task Post_FiveTimesWrong_PausesTheAccountAndTellsItsOwnerAndNobodyElse()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        TestPage known = null!;
        TestPage unknown = null!;
        for (var time = 0; time < 6; time++)
        {
            known = await TryAsync(account.Email!, "wrong password");
            unknown = await TryAsync("no-such-account@example.com", "wrong password");
        }

        var right = await TryAsync(account.Email!, Given.Password);
        await host.DispatchOutboxAsync();
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.LockoutEnd = DateTimeOffset.UnixEpoch);
        var later = await TryAsync(account.Email!, Given.Password);

        Assert.Equal([Refusal], right.Errors);
        Assert.Equal(unknown.Errors, known.Errors);
        Assert.Equal(unknown.Status, known.Status);
        Assert.Equal(
            unknown.MainText.Replace("no-such-account@example.com", string.Empty, StringComparison.Ordinal),
            known.MainText.Replace(account.Email!, string.Empty, StringComparison.Ordinal));
        Assert.Equal("Sign-in to your account is paused", Assert.Single(host.Mail.To(account.Email!)).Subject);
        Assert.Empty(host.Mail.To("no-such-account@example.com"));
        Assert.Equal("/me", later.Location);
    }

    [Fact]
    public async Task Post_TakesAsManyHashesWhateverTheAccount()
    {
        using var own = new TestHost();
        var known = await own.Given.AccountAsync(Roles.Candidate);
        var paused = await own.Given.AccountAsync(Roles.Candidate);
        await own.Given.ChangeAccountAsync(paused.Id, stored => stored.LockoutEnd = DateTimeOffset.MaxValue);
        using var browser = own.Browser();
        var page = await browser.GetAsync("/account/login");
        await browser.SubmitAsync(page, [("Form.Email", "warm-up@example.com"), ("Form.Password", "wrong password")]);

        var counts = new List<int>();
        foreach (var email in new[] { known.Email, paused.Email, "no-such-account@example.com" })
        {
            var before = own.Hashes.Value;
            await browser.SubmitAsync(page, [("Form.Email", email), ("Form.Password", "wrong password")]);
            counts.Add(own.Hashes.Value - before);
        }

        Assert.Equal([1, 1, 1], counts);
    }

    [Fact]
    public async Task Post_WhenTheAddressIsNotConfirmed_SaysNothingAndMailsTheLink()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.EmailConfirmed = false);

        var wrong = await TryAsync(account.Email!, "wrong password");
        await host.DispatchOutboxAsync();
        Assert.Empty(host.Mail.To(account.Email!));
        var right = await TryAsync(account.Email!, Given.Password, "?returnUrl=/jobs");
        await host.DispatchOutboxAsync();

        Assert.Equal([Refusal], wrong.Errors);
        Assert.Equal([Refusal], right.Errors);
        Assert.EndsWith("&returnUrl=%2Fjobs", host.Mail.LinkTo(account.Email!, "/account/confirm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenTheAccountIsDisabled_IsRefusedLikeAnyOther()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.DisabledAt = TestHost.Start.UtcDateTime);

        var answer = await TryAsync(account.Email!, Given.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([Refusal], answer.Errors);
    }

    [Fact]
    public async Task Request_WhenTheAccountWasDisabledSince_IsSignedOutAtOnce()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);
        var before = await browser.GetRawAsync("/account/manage");

        await host.Given.ChangeAccountAsync(account.Id, stored => stored.DisabledAt = TestHost.Start.UtcDateTime);
        var after = await browser.GetRawAsync("/account/manage");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.StartsWith("https://localhost/account/login", after.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_WhenTheRoleWasTakenAwaySince_IsDenied()
    {
        var account = await host.Given.AccountAsync(Roles.Employer);
        using var browser = await host.Given.SignedInAsync(account.Email!);
        var before = await browser.GetAsync("/");

        await host.WithDatabaseAsync(db => db.UserRoles.Where(role => role.UserId == account.Id).ExecuteDeleteAsync());
        var after = await browser.GetAsync("/");

        Assert.Contains("Hiring workspace", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hiring workspace", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithADemoAccount_WorksInDevelopmentAlone()
    {
        var demo = await host.Given.AccountAsync(Roles.Candidate);
        await host.WithDatabaseAsync(db => db.Users.Where(user => user.Id == demo.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDemo, true)));

        Assert.Equal([Refusal], (await TryAsync(demo.Email!, Given.Password)).Errors);
    }

    [Fact]
    public async Task Cookies_AreForThisSiteAndOverTlsAlone()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();
        var page = await browser.GetAsync("/account/login");
        var answer = await browser.SubmitAsync(page, [("Form.Email", account.Email), ("Form.Password", Given.Password)]);

        var cookies = new[] { page, answer }.SelectMany(
            item => item.Response.Headers.TryGetValues("Set-Cookie", out var values) ? values : []).ToList();

        Assert.Contains(cookies, cookie => cookie.StartsWith("pj-session=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("pj-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Post_TooOften_IsToldToWait()
    {
        using var strict = new TestHost { Settings = { ["RateLimits:Factor"] = "1" } };
        using var browser = strict.Browser();
        var page = await browser.GetAsync("/account/login");
        var statuses = new List<HttpStatusCode>();
        var last = page;
        for (var time = 0; time < 21; time++)
        {
            last = await browser.SubmitAsync(page, [("Form.Email", "a@example.com"), ("Form.Password", "wrong password")]);
            statuses.Add(last.Status);
        }

        Assert.All(statuses.Take(20), status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal("Too many tries in a short time", last.Heading);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/account/login")).Status);
    }

    private async Task<TestPage> TryAsync(string email, string password, string query = "")
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync($"/account/login{query}");
        return await browser.SubmitAsync(page, [("Form.Email", email), ("Form.Password", password)]);
    }
}
