using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account.Manage;

public sealed class ManageTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/account/manage")]
    [InlineData("/account/manage/name")]
    [InlineData("/account/manage/email")]
    [InlineData("/account/manage/email/confirm")]
    [InlineData("/account/manage/password")]
    [InlineData("/account/manage/two-factor")]
    [InlineData("/account/manage/two-factor/set-up")]
    [InlineData("/account/manage/two-factor/recovery-codes")]
    [InlineData("/account/manage/two-factor/disable")]
    public async Task Get_WhenSignedOut_AsksToSignIn(string address)
    {
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal($"https://localhost/account/login?ReturnUrl={Uri.EscapeDataString(address)}", answer.Location);
    }

    [Theory]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Administrator)]
    public async Task Get_ShowsTheAccount(string role)
    {
        var account = await host.Given.AccountAsync(role, "Dana Whitfield");
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var page = await browser.GetAsync("/account/manage");

        Assert.Equal("Account and security", page.Heading);
        Assert.Contains(account.Email!, page.MainText, StringComparison.Ordinal);
        Assert.Contains("Dana Whitfield", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_WhenChanged_ShowsEverywhere()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company, name: "Old Name");
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        var page = await browser.GetAsync("/account/manage/name");

        var invalid = await browser.SubmitAsync(page, [("Form.Name", " ")]);
        var changed = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Name", "New Name")]));

        Assert.Equal(["Enter your name."], invalid.Errors);
        Assert.Contains("Your name is changed.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("New Name", changed.Document.QuerySelector(".menu-name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("New Name", await host.WithDatabaseAsync(
            db => db.Members.Where(item => item.Id == member.Id).Select(item => item.Name).SingleAsync()));
    }

    [Fact]
    public async Task Password_WhenChanged_SignsOutOtherDevicesOnly()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var here = await host.Given.SignedInAsync(account.Email!);
        using var elsewhere = await host.Given.SignedInAsync(account.Email!);
        var page = await here.GetAsync("/account/manage/password");

        var wrong = await here.SubmitAsync(
            page, [("Form.CurrentPassword", "wrong password"), ("Form.NewPassword", "a wholly new password")]);
        var easy = await here.SubmitAsync(
            page, [("Form.CurrentPassword", Given.Password), ("Form.NewPassword", "aaaaaaaaaaaa")]);
        var changed = await here.SubmitAsync(
            page, [("Form.CurrentPassword", Given.Password), ("Form.NewPassword", "a wholly new password")]);
        await host.DispatchOutboxAsync();

        Assert.Equal(["This is not your present password."], wrong.Errors);
        Assert.Single(easy.Errors);
        Assert.Equal("/account/manage", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetRawAsync("/account/manage")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetRawAsync("/account/manage")).Status);
        Assert.Equal("Your password was changed", Assert.Single(host.Mail.To(account.Email!)).Subject);
    }

    [Fact]
    public async Task Sessions_WhenEnded_SignOutEverywhere()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var here = await host.Given.SignedInAsync(account.Email!);
        using var elsewhere = await host.Given.SignedInAsync(account.Email!);

        var ended = await here.SubmitAsync(
            await here.GetAsync("/account/manage"), [], "form[action='/account/manage/sessions']");

        Assert.Equal("/account/login", ended.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetRawAsync("/account/manage")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetRawAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task Email_WhenConfirmedAtTheNewAddress_IsChangedAndTheOldOneIsTold()
    {
        var candidate = await host.Given.CandidateAsync();
        var former = candidate.Email;
        using var browser = await host.Given.SignedInAsync(former);

        var asked = await AskAsync(browser, "moved@example.com");
        await host.DispatchOutboxAsync();
        var link = host.Mail.LinkTo("moved@example.com", "/account/manage/email/confirm");
        var page = await browser.GetAsync(link);
        var unchanged = await host.WithDatabaseAsync(
            db => db.Users.Where(user => user.Id == candidate.AccountId).Select(user => user.Email).SingleAsync());
        var changed = await browser.SubmitAsync(page, []);
        await host.DispatchOutboxAsync();

        Assert.Equal("/account/manage", asked.Location);
        Assert.Equal(former, unchanged);
        Assert.Equal("/account/manage", changed.Location);
        Assert.Equal(
            ["Your e-mail address is about to change", "Your e-mail address was changed"],
            host.Mail.To(former).Select(mail => mail.Subject));
        Assert.Equal("moved@example.com", await host.WithDatabaseAsync(
            db => db.Candidates.Where(item => item.Id == candidate.Id).Select(item => item.Email).SingleAsync()));
        using var signedIn = await host.Given.SignedInAsync("moved@example.com");
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetRawAsync("/account/manage")).Status);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Given.SignedInAsync(former));
    }

    [Fact]
    public async Task Email_WhenAnotherAccountHasIt_LooksTheSameAndMailsItsOwner()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var owner = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var taken = await AskAsync(browser, owner.Email!);
        var takenPage = await browser.FollowAsync(taken);
        var free = await AskAsync(browser, "a-free-one@example.com");
        var freePage = await browser.FollowAsync(free);
        await host.DispatchOutboxAsync();

        Assert.Equal((free.Status, free.Location), (taken.Status, taken.Location));
        Assert.Equal(freePage.Text.Length, takenPage.Text.Length);
        Assert.Equal("This address has an account already", Assert.Single(host.Mail.To(owner.Email!)).Subject);
    }

    [Fact]
    public async Task Email_WithAWrongPasswordOrAnothersLink_StaysAsItIs()
    {
        var one = await host.Given.AccountAsync(Roles.Candidate);
        var other = await host.Given.AccountAsync(Roles.Candidate);
        using var first = await host.Given.SignedInAsync(one.Email!);
        using var second = await host.Given.SignedInAsync(other.Email!);

        var wrong = await AskAsync(first, "wanted@example.com", "wrong password");
        await AskAsync(first, "wanted@example.com");
        await host.DispatchOutboxAsync();
        var link = host.Mail.LinkTo("wanted@example.com", "/account/manage/email/confirm");
        var foreign = await second.SubmitAsync(await second.GetAsync(link), []);

        Assert.Equal(["This is not your password."], wrong.Errors);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
        Assert.Equal(other.Email, await host.WithDatabaseAsync(
            db => db.Users.Where(user => user.Id == other.Id).Select(user => user.Email).SingleAsync()));
    }

    [Theory]
    [InlineData("/account/manage/name")]
    [InlineData("/account/manage/email")]
    [InlineData("/account/manage/email/confirm")]
    [InlineData("/account/manage/password")]
    [InlineData("/account/manage/sessions")]
    [InlineData("/account/manage/two-factor")]
    [InlineData("/account/manage/two-factor/set-up")]
    [InlineData("/account/manage/two-factor/recovery-codes")]
    [InlineData("/account/manage/two-factor/disable")]
    public async Task Post_WithoutAToken_IsRefused(string address)
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostWithoutTokenAsync(address)).Status);
    }

    private static async Task<TestPage> AskAsync(TestBrowser browser, string address, string password = Given.Password) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/manage/email"), [("Form.NewEmail", address), ("Form.Password", password)]);
}
