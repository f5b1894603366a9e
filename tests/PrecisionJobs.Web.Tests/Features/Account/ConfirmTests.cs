using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;
using StoredAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class ConfirmTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_WithTheLink_ConfirmsNothing()
    {
        var account = await UnconfirmedAsync();
        using var browser = host.Browser();

        var page = await browser.GetAsync(await LinkAsync(account));

        Assert.Equal("Confirm your e-mail address", page.Heading);
        Assert.False(await IsConfirmedAsync(account));
    }

    [Fact]
    public async Task Post_WithLinkAndPassword_ConfirmsAndSignsIn()
    {
        var account = await UnconfirmedAsync();
        using var browser = host.Browser();

        var answer = await SubmitAsync(browser, await LinkAsync(account), Given.Password);

        Assert.Equal("/me", answer.Location);
        Assert.True(await IsConfirmedAsync(account));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task Post_WithLinkAndAnotherPassword_ConfirmsNothing()
    {
        var account = await UnconfirmedAsync();
        using var browser = host.Browser();

        var answer = await SubmitAsync(browser, await LinkAsync(account), "not the password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["The password is not right. It is the one chosen at registration."], answer.Errors);
        Assert.False(await IsConfirmedAsync(account));
    }

    [Fact]
    public async Task Post_WithAnotherAccountsToken_IsRefusedAlikeForAccountsThatExistAndThatDoNot()
    {
        var one = await UnconfirmedAsync();
        var other = await UnconfirmedAsync();
        using var browser = host.Browser();
        var link = await LinkAsync(one);

        var existing = await SubmitAsync(
            browser, link.Replace($"account={one.Id}", $"account={other.Id}", StringComparison.Ordinal), Given.Password);
        var missing = await SubmitAsync(
            browser, link.Replace($"account={one.Id}", "account=999999", StringComparison.Ordinal), Given.Password);

        Assert.Equal(["This link is not valid, or no longer. Have the mail sent again."], existing.Errors);
        Assert.Equal(existing.Errors, missing.Errors);
        Assert.Equal(existing.Status, missing.Status);
        Assert.False(await IsConfirmedAsync(other));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Post_WithAForeignReturnAddress_StaysHere(string returnUrl)
    {
        var account = await UnconfirmedAsync();
        using var browser = host.Browser();

        var answer = await SubmitAsync(
            browser, $"{await LinkAsync(account)}&returnUrl={Uri.EscapeDataString(returnUrl)}", Given.Password);

        Assert.Equal("/me", answer.Location);
    }

    [Fact]
    public async Task Resend_LooksTheSameForEveryAddressAndMailsOnlyWhoWaits()
    {
        var waiting = await UnconfirmedAsync();
        var confirmed = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();

        var answers = new List<TestPage>();
        foreach (var address in new[] { waiting.Email, confirmed.Email, "nobody-here@example.com" })
        {
            var page = await browser.GetAsync("/account/confirm/resend");
            answers.Add(await browser.SubmitAsync(page, [("Form.Email", address)]));
        }

        await host.DispatchOutboxAsync();
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, "/account/confirm/sent"), (answer.Status, answer.Location)));
        Assert.Equal("Confirm your e-mail address", Assert.Single(host.Mail.To(waiting.Email!)).Subject);
        Assert.Empty(host.Mail.To(confirmed.Email!));
        Assert.Empty(host.Mail.To("nobody-here@example.com"));
    }

    [Fact]
    public async Task Resend_AgainAndAgain_MailsOnceAMinute()
    {
        var waiting = await UnconfirmedAsync();
        using var browser = host.Browser();
        for (var time = 0; time < 5; time++)
        {
            var page = await browser.GetAsync("/account/confirm/resend");
            await browser.SubmitAsync(page, [("Form.Email", waiting.Email)]);
        }

        await host.DispatchOutboxAsync();

        Assert.Single(host.Mail.To(waiting.Email!));
    }

    private static async Task<TestPage> SubmitAsync(TestBrowser browser, string link, string password) =>
        await browser.SubmitAsync(await browser.GetAsync(link), [("Form.Password", password)]);

    private async Task<StoredAccount> UnconfirmedAsync()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.EmailConfirmed = false);
        return account;
    }

    private async Task<string> LinkAsync(StoredAccount account)
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync("/account/confirm/resend");
        await browser.SubmitAsync(page, [("Form.Email", account.Email)]);
        await host.DispatchOutboxAsync();
        return host.Mail.LinkTo(account.Email!, "/account/confirm");
    }

    private Task<bool> IsConfirmedAsync(StoredAccount account) => host.WithDatabaseAsync(
        db => db.Users.Where(user => user.Id == account.Id).Select(user => user.EmailConfirmed).SingleAsync());
}
