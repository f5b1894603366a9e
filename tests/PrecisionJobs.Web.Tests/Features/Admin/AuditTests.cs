using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class AuditTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task List_FiltersByEveryField()
    {
        var company = await host.Given.CompanyAsync("Audited", verified: false);
        await RenameAsync(company, "First name", "Mira Filter", "Rename 100% company", TestHost.Start.UtcDateTime.AddDays(-3));
        await RenameAsync(company, "Second name", "Otto Filter", "Rename company again", TestHost.Start.UtcDateTime);
        using var browser = await host.Given.AdministratorSignedInAsync();

        Assert.Equal(["Rename company again", "Rename 100% company"], await ActionsAsync(browser, $"entity=Company&key={company.Id}&actor=filter"));
        Assert.Equal(["Rename 100% company"], await ActionsAsync(browser, "actor=MIRA"));
        Assert.Equal(["Rename 100% company"], await ActionsAsync(browser, "action=100%25"));
        Assert.Equal(["Rename company again"], await ActionsAsync(browser, "actor=filter&from=2027-03-09"));
        Assert.Equal(["Rename 100% company"], await ActionsAsync(browser, "actor=filter&to=2027-03-08"));
        Assert.Equal(["Rename 100% company"], await ActionsAsync(browser, "actor=filter&from=2027-03-06&to=2027-03-06"));
        Assert.Empty(await ActionsAsync(browser, "actor=filter&entity=Posting"));
        Assert.Equal(["Rename company again"], await ActionsAsync(browser, "account=4242"));
    }

    [Fact]
    public async Task Entry_ShowsOldAndNew()
    {
        var company = await host.Given.CompanyAsync("Old <b>name</b>", verified: false);
        await RenameAsync(company, "New name", "Nina Entry", "Rename for entry", TestHost.Start.UtcDateTime);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var list = await browser.GetAsync("/admin/audit?actor=nina+entry");

        var page = await browser.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);

        Assert.Equal("Rename for entry", page.Heading);
        var row = page.Document.QuerySelectorAll("tbody tr").Single(item => item.QuerySelector("th")!.TextContent == "Name");
        Assert.Equal(["Old <b>name</b>", "New name"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Entry_WithholdsSecrets()
    {
        var account = await host.Given.AccountAsync(PrecisionJobs.Domain.Accounts.Roles.Candidate);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var id = await host.WithDatabaseAsync(db => db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Entity == "Account" && entry.EntityKey == $"{account.Id}").Select(entry => entry.Id).FirstAsync());

        var page = await browser.GetAsync($"/admin/audit/{id}");

        Assert.Contains("withheld", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(account.PasswordHash!, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Email!, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_PagesHoldEveryEntryOnce_AndTheCountIsTheirSum()
    {
        for (var number = 0; number < 60; number++)
        {
            var company = await host.Given.CompanyAsync(verified: false);
            await RenameAsync(company, $"Paged {number}", "Pia Paging", "Rename for paging", TestHost.Start.UtcDateTime);
        }

        using var browser = await host.Given.AdministratorSignedInAsync();
        var links = new List<string>();
        var first = await browser.GetAsync("/admin/audit?actor=pia+paging");
        for (var page = first; ;)
        {
            links.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!));
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            page = await browser.GetAsync(next);
        }

        Assert.Equal(60, links.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, links.Count);
        Assert.Equal("60 entries", first.Document.QuerySelector("#found")!.TextContent);
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(TestBrowser browser, string query) =>
        [.. (await browser.GetAsync($"/admin/audit?{query}")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];

    private Task<int> RenameAsync(Company company, string name, string actor, string action, DateTime at) =>
        host.WithDatabaseAsync(async db =>
        {
            (await db.Companies.SingleAsync(stored => stored.Id == company.Id)).Name = name;
            var account = actor.StartsWith("Otto", StringComparison.Ordinal) ? 4242 : 1;
            return await db.SaveChangesAsync(
                new Process(ActorKind.Account, account, actor, at, "test", action), CancellationToken.None);
        });

    [Theory]
    [InlineData("Rename 100% company", "Rename 100% company")]
    [InlineData("POST account/manage/name", "Account: manage, name")]
    [InlineData("POST account/login", "Account: login")]
    [InlineData("POST employer/{companySlug}/postings/{id:int}/publish", "Employer: postings, publish")]
    [InlineData("GET ", "Home page")]
    public void Act_TellsWhatWasDoneInWords(string action, string words) =>
        Assert.Equal(words, PrecisionJobs.Web.Features.Admin.AdminWords.Act(action));
}
