using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;
using StoredAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class TwoFactorTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Manage = "/account/manage/two-factor";

    [Fact]
    public async Task SetUp_WithACodeOfTheApp_SwitchesOnAndShowsRecoveryCodesOnce()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var begun = await browser.SubmitAsync(await browser.GetAsync(Manage), [("Form.Password", Given.Password)]);
        var setUp = await browser.FollowAsync(begun);
        var key = setUp.Document.QuerySelector("#secret")!.TextContent;
        var wrong = await browser.SubmitAsync(setUp, [("Form.Code", "000000")]);
        var done = await browser.SubmitAsync(wrong, [("Form.Code", AuthenticatorApp.CodeFor(key))]);
        var codes = await browser.FollowAsync(done);
        var again = await browser.GetAsync("/account/manage/two-factor/recovery-codes");
        await host.DispatchOutboxAsync();

        Assert.Equal("/account/manage/two-factor/set-up", begun.Location);
        Assert.StartsWith("M", setUp.Document.QuerySelector(".qr path")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.Single(wrong.Errors);
        Assert.Equal(key, wrong.Document.QuerySelector("#secret")!.TextContent);
        Assert.Equal(10, codes.Document.QuerySelectorAll("#codes li").Length);
        Assert.Empty(again.Document.QuerySelectorAll("#codes li"));
        Assert.True(await IsOnAsync(account));
        Assert.Equal("Two-step sign-in is on", Assert.Single(host.Mail.To(account.Email!)).Subject);
    }

    [Fact]
    public async Task SetUp_WithAWrongPassword_MakesNoKey()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Manage), [("Form.Password", "wrong password")]);

        Assert.Equal(["This is not your password."], answer.Errors);
        Assert.Equal(Manage, (await browser.GetRawAsync("/account/manage/two-factor/set-up")).Location);
        Assert.False(await host.WithDatabaseAsync(db => db.UserTokens.AnyAsync(token => token.UserId == account.Id)));
    }

    [Fact]
    public async Task Login_WithTheCode_GoesOnWhereItWasGoing()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var key = await host.Given.TwoFactorAsync(account);
        using var browser = host.Browser();

        var (asked, page) = await FirstStepAsync(browser, account, "/account/manage/name");
        var tooEarly = await browser.GetRawAsync("/account/manage");
        var wrong = await browser.SubmitAsync(page, [("Form.Code", "12")]);
        var done = await browser.SubmitAsync(wrong, [("Form.Code", Spaced(AuthenticatorApp.CodeFor(key)))]);

        Assert.StartsWith("/account/login/two-factor?", asked.Location, StringComparison.Ordinal);
        Assert.StartsWith("https://localhost/account/login", tooEarly.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("/account/manage/name", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task Login_OnARememberedDevice_AsksForNoCode()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var key = await host.Given.TwoFactorAsync(account);
        using var browser = host.Browser();
        var (_, page) = await FirstStepAsync(browser, account);
        await browser.SubmitAsync(page, [("Form.Code", AuthenticatorApp.CodeFor(key)), ("Form.RememberDevice", "true")]);
        await browser.SubmitAsync(await browser.GetAsync("/account/manage"), [], "form[action='/account/logout']");

        var (again, _) = await FirstStepAsync(browser, account);

        Assert.Equal("/me", again.Location);
    }

    [Fact]
    public async Task Login_WithWrongCodes_PausesTheAccountAndTellsItsOwner()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var key = await host.Given.TwoFactorAsync(account);
        using var browser = host.Browser();
        var (_, page) = await FirstStepAsync(browser, account);

        for (var time = 0; time < 6; time++)
        {
            await browser.SubmitAsync(page, [("Form.Code", "000000")]);
        }

        var right = await browser.SubmitAsync(page, [("Form.Code", AuthenticatorApp.CodeFor(key))]);
        await host.DispatchOutboxAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Equal("Sign-in to your account is paused", Assert.Single(host.Mail.To(account.Email!)).Subject);
    }

    [Fact]
    public async Task Login_WithARecoveryCode_WorksOnce()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        await host.Given.TwoFactorAsync(account);
        var code = (await RecoveryCodesAsync(account))[3];

        using var first = host.Browser();
        await FirstStepAsync(first, account, "/jobs");
        var done = await first.SubmitAsync(
            await first.GetAsync("/account/login/recovery?returnUrl=/jobs"), [("Form.RecoveryCode", code.ToLowerInvariant())]);
        using var second = host.Browser();
        await FirstStepAsync(second, account);
        var again = await second.SubmitAsync(await second.GetAsync("/account/login/recovery"), [("Form.RecoveryCode", code)]);
        await host.DispatchOutboxAsync();

        Assert.Equal("/jobs", done.Location);
        Assert.Equal(["This recovery code is not right, or was used before."], again.Errors);
        Assert.Contains(host.Mail.To(account.Email!), mail => mail.Subject == "A recovery code was used");
    }

    [Theory]
    [InlineData("/account/login/two-factor")]
    [InlineData("/account/login/recovery")]
    public async Task Login_SecondStepWithoutTheFirst_BeginsAgain(string address)
    {
        using var browser = host.Browser();

        Assert.Equal("/account/login?returnUrl=%2Fjobs", (await browser.GetRawAsync($"{address}?returnUrl=/jobs")).Location);
        Assert.Equal("/account/login", (await browser.GetRawAsync($"{address}?returnUrl=//evil.example")).Location);
    }

    [Fact]
    public async Task Login_WhenDisabledBetweenTheSteps_IsRefused()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var key = await host.Given.TwoFactorAsync(account);
        using var browser = host.Browser();
        var (_, page) = await FirstStepAsync(browser, account);
        await host.Given.ChangeAccountAsync(account.Id, stored => stored.DisabledAt = TestHost.Start.UtcDateTime);

        var answer = await browser.SubmitAsync(page, [("Form.Code", AuthenticatorApp.CodeFor(key))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task Disable_WithThePassword_SwitchesOffAndTellsTheOwner()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var key = await host.Given.TwoFactorAsync(account);
        using var browser = await SignedInAsync(account, key);
        var page = await browser.GetAsync("/account/manage/two-factor/disable");

        var wrong = await browser.SubmitAsync(page, [("Form.Password", "wrong password")]);
        var stillOn = await IsOnAsync(account);
        var off = await browser.SubmitAsync(page, [("Form.Password", Given.Password)]);
        await host.DispatchOutboxAsync();

        Assert.Equal(["This is not your password."], wrong.Errors);
        Assert.True(stillOn);
        Assert.Equal(Manage, off.Location);
        Assert.False(await IsOnAsync(account));
        Assert.Contains(host.Mail.To(account.Email!), mail => mail.Subject == "Two-step sign-in is off");
        using var withPasswordAlone = await host.Given.SignedInAsync(account.Email!);
        Assert.Equal(HttpStatusCode.OK, (await withPasswordAlone.GetRawAsync("/account/manage")).Status);
    }

    private static string Spaced(string code) => $"{code[..3]} {code[3..]}";

    private static async Task<(TestPage Answer, TestPage Page)> FirstStepAsync(
        TestBrowser browser, StoredAccount account, string? returnUrl = null)
    {
        var login = await browser.GetAsync(returnUrl is null ? "/account/login" : $"/account/login?returnUrl={returnUrl}");
        var answer = await browser.SubmitAsync(login, [("Form.Email", account.Email), ("Form.Password", Given.Password)]);
        return (answer, await browser.FollowAsync(answer));
    }

    private async Task<TestBrowser> SignedInAsync(StoredAccount account, string key)
    {
        var browser = host.Browser();
        var (_, page) = await FirstStepAsync(browser, account);
        await browser.SubmitAsync(page, [("Form.Code", AuthenticatorApp.CodeFor(key))]);
        return browser;
    }

    private async Task<List<string>> RecoveryCodesAsync(StoredAccount account)
    {
        var key = await host.WithDatabaseAsync(
            db => db.UserTokens.Where(token => token.UserId == account.Id && token.Name == "AuthenticatorKey")
                .Select(token => token.Value).SingleAsync());
        using var browser = await SignedInAsync(account, key!);
        var made = await browser.SubmitAsync(
            await browser.GetAsync("/account/manage/two-factor/recovery-codes"), [("Form.Password", Given.Password)]);
        var page = await browser.FollowAsync(made);
        return [.. page.Document.QuerySelectorAll("#codes code").Select(code => code.TextContent)];
    }

    private Task<bool> IsOnAsync(StoredAccount account) => host.WithDatabaseAsync(
        db => db.Users.Where(user => user.Id == account.Id).Select(user => user.TwoFactorEnabled).SingleAsync());
}
