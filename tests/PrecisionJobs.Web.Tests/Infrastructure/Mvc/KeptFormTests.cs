using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Infrastructure.Mvc;

public sealed class KeptFormTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Address = "/account/manage/name";

    [Fact]
    public async Task Post_WhenTheSessionWasEnded_BringsTheTextBackAfterSignIn()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate, "Dana");
        using var browser = await host.Given.SignedInAsync(account.Email!);
        var form = await browser.GetAsync(Address);
        await SignOutElsewhereAsync(browser);

        var challenged = await browser.SubmitAsync(form, [("Form.Name", "Dana <Whitfield> & Söhne")]);
        var restored = await SignInAsync(browser, challenged, account.Email!);

        Assert.Equal("Your name", restored.Heading);
        Assert.Equal("Dana <Whitfield> & Söhne", restored.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
        Assert.Contains("What you typed is back", restored.Text, StringComparison.Ordinal);
        Assert.Empty(restored.Errors);
    }

    [Fact]
    public async Task Post_WhenTheSessionRanOut_BringsTheTextBackAndForgetsItOnceSent()
    {
        using var own = new TestHost();
        var account = await own.Given.AccountAsync(Roles.Candidate, "Dana");
        using var browser = await own.Given.SignedInAsync(account.Email!);
        var form = await browser.GetAsync(Address);
        own.Clock.Advance(TimeSpan.FromDays(15));

        var challenged = await browser.SubmitAsync(form, [("Form.Name", "Dana Whitfield")]);
        var kept = await own.WithDatabaseAsync(db => db.FormDrafts.AsNoTracking().SingleAsync());
        var restored = await SignInAsync(browser, challenged, account.Email!);
        browser.Client.DefaultRequestHeaders.Referrer = new Uri(restored.Address);
        var sent = await browser.SubmitAsync(restored, []);

        Assert.Equal(account.Id, kept.AccountId);
        Assert.Equal("/account/manage", sent.Location);
        Assert.Equal("Dana Whitfield", await own.WithDatabaseAsync(
            db => db.Users.Where(user => user.Id == account.Id).Select(user => user.DisplayName).SingleAsync()));
        Assert.Empty(await own.WithDatabaseAsync(db => db.FormDrafts.ToListAsync()));
    }

    [Fact]
    public async Task Post_WhenTheSessionRanOut_KeepsItFromTheNextPersonAtTheMachine()
    {
        using var own = new TestHost();
        var first = await own.Given.AccountAsync(Roles.Candidate, "First");
        var second = await own.Given.AccountAsync(Roles.Candidate, "Second");
        using var browser = await own.Given.SignedInAsync(first.Email!);
        var form = await browser.GetAsync(Address);
        own.Clock.Advance(TimeSpan.FromDays(15));

        var challenged = await browser.SubmitAsync(form, [("Form.Name", "Private words")]);
        var shown = await SignInAsync(browser, challenged, second.Email!);

        Assert.Equal("Second", shown.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_FromAForeignSite_KeepsNothing()
    {
        using var own = new TestHost();
        using var browser = own.Browser();
        browser.Client.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        var answer = await browser.PostWithoutTokenAsync(Address, ("Form.Name", "Planted"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Empty(await own.WithDatabaseAsync(db => db.FormDrafts.ToListAsync()));
    }

    [Fact]
    public async Task Post_WithSecrets_LeavesThemOut()
    {
        using var own = new TestHost();
        using var browser = own.Browser();

        await browser.PostWithoutTokenAsync(
            Address,
            ("Form.Name", "Dana"),
            ("Form.Password", "correct horse"),
            ("Form.NewPassword", "battery staple"),
            ("Form.Code", "123456"),
            ("__RequestVerificationToken", "abc"));

        var draft = await own.WithDatabaseAsync(db => db.FormDrafts.AsNoTracking().SingleAsync());
        Assert.Equal("""{"Form.Name":["Dana"]}""", draft.Json);
        Assert.Null(draft.AccountId);
        Assert.NotNull(draft.BrowserKeyHash);
    }

    private static async Task SignOutElsewhereAsync(TestBrowser browser)
    {
        var page = await browser.GetAsync("/");
        await browser.SubmitAsync(page, [], "form[action='/account/logout']");
    }

    private static async Task<TestPage> SignInAsync(TestBrowser browser, TestPage challenged, string email)
    {
        Assert.StartsWith("/account/login", new Uri(challenged.Location!).PathAndQuery, StringComparison.Ordinal);
        var login = await browser.FollowAsync(challenged);
        var answer = await browser.SubmitAsync(
            login, [("Form.Email", email), ("Form.Password", Given.Password)]);
        return await browser.FollowAsync(answer);
    }
}
