using System.Net;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class LoginTests(TestHost host) : IClassFixture<TestHost>
{
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
        using var browser = host.Browser();
        var page = await browser.GetAsync("/account/login");

        var answer = await browser.SubmitAsync(page, [("Form.Email", account.Email), ("Form.Password", "wrong")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["E-mail address or password is not right."], answer.Errors);
        Assert.Equal(account.Email, answer.Document.QuerySelector("#Form_Email")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        using var browser = host.Browser();

        var answer = await browser.PostWithoutTokenAsync("/account/login", ("Form.Email", "a@example.com"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Post_WithAForeignReturnUrl_StaysHere()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();
        var page = await browser.GetAsync("/account/login?returnUrl=//evil.example");

        var answer = await browser.SubmitAsync(page, [("Form.Email", account.Email), ("Form.Password", Given.Password)]);

        Assert.Equal("/", answer.Location);
    }
}
