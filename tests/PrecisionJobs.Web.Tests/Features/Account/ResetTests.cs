using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using StoredAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class ResetTests(TestHost host) : IClassFixture<TestHost>
{
    private const string NewPassword = "a wholly new password";

    [Fact]
    public async Task Forgot_LooksTheSameForEveryAddressAndMailsOnlyAccounts()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var disabled = await host.Given.AccountAsync(Roles.Candidate);
        await host.Given.ChangeAccountAsync(disabled.Id, stored => stored.DisabledAt = TestHost.Start.UtcDateTime);

        var answers = new List<TestPage>();
        foreach (var address in new[] { account.Email, disabled.Email, "nobody-at-all@example.com" })
        {
            answers.Add(await AskAsync(address!));
        }

        await host.DispatchOutboxAsync();
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, "/account/forgot/sent"), (answer.Status, answer.Location)));
        Assert.Single(host.Mail.To(account.Email!));
        Assert.Empty(host.Mail.To(disabled.Email!));
        Assert.Empty(host.Mail.To("nobody-at-all@example.com"));
    }

    /// <summary>A form that could only fail wastes a password on the reader.</summary>
    [Theory]
    [InlineData("/account/reset")]
    [InlineData("/account/reset?account=7")]
    [InlineData("/account/confirm?account=7")]
    [InlineData("/account/confirm?token=abc")]
    public async Task Get_OfALinkThatLostItsEnd_SaysSoAndOffersANewOne(string address)
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("A part of the link from the mail is missing", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form input[type=password]"));
    }

    [Fact]
    public async Task Post_WithTheLink_SetsThePasswordOnceAndEndsSessionsAndPauses()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var elsewhere = await host.Given.SignedInAsync(account.Email!);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.LockoutEnd = DateTimeOffset.MaxValue);
        var link = await LinkAsync(account);
        using var browser = host.Browser();

        var set = await browser.SubmitAsync(await browser.GetAsync(link), [("Form.NewPassword", NewPassword)]);
        var again = await browser.SubmitAsync(await browser.GetAsync(link), [("Form.NewPassword", "yet another password")]);
        await host.DispatchOutboxAsync();

        Assert.Equal("/account/login", set.Location);
        Assert.Equal(["This link is not valid, or no longer. Ask for a new one."], again.Errors);
        Assert.StartsWith("https://localhost/account/login", (await elsewhere.GetRawAsync("/account/manage")).Location, StringComparison.Ordinal);
        using var signedIn = await host.Given.SignedInAsync(account.Email!, NewPassword);
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetRawAsync("/account/manage")).Status);
        Assert.Equal("Your password was changed", host.Mail.To(account.Email!)[^1].Subject);
    }

    [Fact]
    public async Task Post_WithAnEasyPassword_SaysSoAndKeepsTheLink()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();

        var refused = await browser.SubmitAsync(
            await browser.GetAsync(await LinkAsync(account)), [("Form.NewPassword", "password123")]);
        var set = await browser.SubmitAsync(refused, [("Form.NewPassword", NewPassword)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal("/account/login", set.Location);
    }

    [Theory]
    [InlineData("/account/reset?account=1&token=made-up")]
    [InlineData("/account/reset?account=999999&token=made-up")]
    public async Task Post_WithAMadeUpLink_IsRefusedAlike(string link)
    {
        await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync(link), [("Form.NewPassword", NewPassword), ("Form.Account", "1")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["This link is not valid, or no longer. Ask for a new one."], answer.Errors);
    }

    [Fact]
    public async Task Post_WithALinkOfAnAccountDisabledSince_IsRefused()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var link = await LinkAsync(account);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.DisabledAt = TestHost.Start.UtcDateTime);
        using var browser = host.Browser();

        var answer = await browser.SubmitAsync(await browser.GetAsync(link), [("Form.NewPassword", NewPassword)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task Outbox_AfterTheMailWentOut_HoldsNoLink()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);

        await LinkAsync(account);

        var prefix = $"account/{account.Id}/";
        Assert.All(
            await host.WithDatabaseAsync(db => db.Outbox.Where(item => item.DeduplicationKey.StartsWith(prefix)).ToListAsync()),
            message => Assert.Equal("{}", message.Payload));
    }

    private async Task<TestPage> AskAsync(string address)
    {
        using var browser = host.Browser();
        return await browser.SubmitAsync(await browser.GetAsync("/account/forgot"), [("Form.Email", address)]);
    }

    private async Task<string> LinkAsync(StoredAccount account)
    {
        await AskAsync(account.Email!);
        await host.DispatchOutboxAsync();
        return host.Mail.LinkTo(account.Email!, "/account/reset");
    }
}
