using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class PeopleTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Disable_EndsTheSessionWithTheNextRequest_AndIsAudited()
    {
        var candidate = await host.Given.AccountAsync(Roles.Candidate);
        using var theirs = await host.Given.SignedInAsync(candidate.Email!);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetRawAsync("/account/manage/name")).Status);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{candidate.Id}/disable");

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "Writes to others for money.")]);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal($"/admin/people/{candidate.Id}", answer.Location);
        Assert.Contains("/account/login", (await theirs.GetRawAsync("/account/manage/name")).Location, StringComparison.Ordinal);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(entry =>
            entry.Entity == "Account" && entry.EntityKey == $"{candidate.Id}" && entry.Action == "Disable account"
            && entry.Reason == "Writes to others for money.")));
    }

    [Fact]
    public async Task Enable_OpensTheAccountAgain()
    {
        var candidate = await host.Given.AccountAsync(Roles.Candidate);
        await ChangeAsync(candidate, account => account.DisabledAt = TestHost.Start.UtcDateTime);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{candidate.Id}");

        await browser.SubmitAsync(page, [], "#enable");

        Assert.Null((await FindAsync(candidate)).DisabledAt);
    }

    [Fact]
    public async Task Disable_Oneself_IsRefusedWithAReason()
    {
        var administrator = await host.Given.AccountAsync(Roles.Administrator);
        await host.Given.AccountAsync(Roles.Administrator);
        using var browser = await host.Given.SignedInAsync(administrator.Email!);
        var page = await browser.GetAsync($"/admin/people/{administrator.Id}/disable");
        Assert.Contains("You cannot disable or demote yourself", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));

        var answer = await browser.PostAsync($"/admin/people/{administrator.Id}/disable", page, ("Form.Reason", "Holiday"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null((await FindAsync(administrator)).DisabledAt);
    }

    [Fact]
    public async Task Disable_WithoutAReason_AsksForOne()
    {
        var candidate = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{candidate.Id}/disable");

        var answer = await browser.SubmitAsync(page, []);

        Assert.Equal(["Give a reason."], answer.Errors);
        Assert.Null((await FindAsync(candidate)).DisabledAt);
    }

    [Fact]
    public async Task Unlock_LiftsTheLockOut()
    {
        var candidate = await host.Given.AccountAsync(Roles.Candidate);
        await ChangeAsync(candidate, account => account.LockoutEnd = TestHost.Start.AddMinutes(10));
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{candidate.Id}");
        Assert.Contains("Locked until", page.MainText, StringComparison.Ordinal);

        await browser.SubmitAsync(page, [], "#unlock");

        Assert.Null((await FindAsync(candidate)).LockoutEnd);
    }

    [Fact]
    public async Task Role_RecruiterBecomesAdministrator_AssignmentsEnd_AndTheSessionToo()
    {
        var company = await host.Given.CompanyAsync();
        var recruiter = await host.Given.RecruiterAsync(company);
        using var theirs = await host.Given.SignedInAsync(recruiter.Email!);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{recruiter.Id}");

        await browser.SubmitAsync(page, [], "#change-role");
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("/account/login", (await theirs.GetRawAsync("/account/manage/name")).Location, StringComparison.Ordinal);
        using var again = await host.Given.SignedInAsync(recruiter.Email!);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/admin")).Status);
        Assert.False(await host.WithDatabaseAsync(
            db => db.RecruiterAssignments.AnyAsync(assignment => assignment.RecruiterAccountId == recruiter.Id)));
    }

    [Theory]
    [InlineData(Roles.Candidate, Roles.Administrator)]
    [InlineData(Roles.Employer, Roles.Recruiter)]
    [InlineData(Roles.Recruiter, Roles.Candidate)]
    [InlineData(Roles.Recruiter, "Emperor")]
    public async Task Role_ThatCannotBeHad_IsRefused(string from, string to)
    {
        var account = await host.Given.AccountAsync(from);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{account.Id}");

        var answer = await browser.PostAsync($"/admin/people/{account.Id}/role", page, ("Form.Role", to));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("keep their role", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastTwoAdministrators_DisablingEachOtherAtOnce_LeaveOne()
    {
        using var own = new TestHost();
        var first = await own.Given.AccountAsync(Roles.Administrator, "First");
        var second = await own.Given.AccountAsync(Roles.Administrator, "Second");
        using var firstBrowser = await own.Given.SignedInAsync(first.Email!);
        using var secondBrowser = await own.Given.SignedInAsync(second.Email!);
        var firstPage = await firstBrowser.GetAsync($"/admin/people/{second.Id}/disable");
        var secondPage = await secondBrowser.GetAsync($"/admin/people/{first.Id}/disable");

        await Task.WhenAll(
            firstBrowser.SubmitAsync(firstPage, [("Form.Reason", "You go")]),
            secondBrowser.SubmitAsync(secondPage, [("Form.Reason", "No, you")]));

        Assert.Equal(1, await own.WithDatabaseAsync(db => db.Users.CountAsync(account => account.DisabledAt == null)));
    }

    [Fact]
    public async Task List_CountsEqualTheLists_AndFindsByPartOfNameOrAddress()
    {
        for (var number = 0; number < 52; number++)
        {
            await host.Given.AccountAsync(Roles.Candidate, $"Countess {number}");
        }

        var account = await host.Given.AccountAsync(Roles.Recruiter, "Zoë O'Countess");
        using var browser = await host.Given.AdministratorSignedInAsync();
        var all = await browser.GetAsync("/admin/people?q=countess");

        foreach (var tab in all.Document.QuerySelectorAll(".nav-tabs a"))
        {
            var rows = 0;
            for (var address = tab.GetAttribute("href"); address is not null;)
            {
                var page = await browser.GetAsync(address);
                rows += page.Document.QuerySelectorAll("tbody tr").Length;
                address = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(tab.QuerySelector(".count")!.TextContent, $"{rows}");
        }

        Assert.Equal("53", all.Document.QuerySelector(".nav-link.active .count")!.TextContent);
        var one = await browser.GetAsync($"/admin/people?q={Uri.EscapeDataString(account.Email!.ToUpperInvariant())}");
        Assert.Equal("Zoë O'Countess", Assert.Single(one.Document.QuerySelectorAll("tbody th")).TextContent);
    }

    private Task<SignedInAccount> FindAsync(SignedInAccount account) =>
        host.WithDatabaseAsync(db => db.Users.SingleAsync(stored => stored.Id == account.Id));

    private Task<int> ChangeAsync(SignedInAccount account, Action<SignedInAccount> change) => host.WithDatabaseAsync(async db =>
    {
        change(await db.Users.SingleAsync(stored => stored.Id == account.Id));
        return await db.SaveChangesAsync(Process.System("Change", TestHost.Start.UtcDateTime), CancellationToken.None);
    });
}
