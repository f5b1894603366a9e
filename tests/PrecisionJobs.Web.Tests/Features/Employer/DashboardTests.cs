using System.Net;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer;

public sealed class DashboardTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_Anonymous_IsSentToSignIn()
    {
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync("/employer");

        Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsCandidate_IsRefused()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var answer = await browser.GetAsync("/employer");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Get_WithOneCompany_GoesStraightIn()
    {
        var company = await host.Given.CompanyAsync("Straight In Machining");
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync("/employer");

        Assert.EndsWith($"/employer/{company.Slug}", page.Address, StringComparison.Ordinal);
        Assert.Equal("Straight In Machining", page.Heading);
        Assert.NotNull(page.Document.QuerySelector(".subnav a[aria-current=page]"));
    }

    [Fact]
    public async Task Get_WithSeveralCompanies_ListsThem()
    {
        var first = await host.Given.CompanyAsync("First Forge");
        var second = await host.Given.CompanyAsync("Second Forge");
        var member = await host.Given.MemberAsync(first);
        await host.Given.MembershipAsync(member.AccountId, second, MemberRole.Reviewer);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync("/employer");

        Assert.Equal(
            [$"/employer/{first.Slug}", $"/employer/{second.Slug}"],
            page.Document.QuerySelectorAll("main .row-list a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Get_WithARequestOnly_SaysThatAnOwnerDecides()
    {
        var company = await host.Given.CompanyAsync("Slow Decision Shop");
        var account = await host.Given.AccountAsync(Roles.Employer);
        await host.Given.MembershipAsync(account.Id, company, admit: null);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var page = await browser.GetAsync("/employer");
        var inside = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Contains("You asked to join Slow Decision Shop", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, inside.Status);
    }

    [Fact]
    public async Task Get_WithoutACompany_SaysWhatToDo()
    {
        var account = await host.Given.AccountAsync(Roles.Employer);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var page = await browser.GetAsync("/employer");

        Assert.Contains("You belong to no company yet", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherCompany_IsNotFound()
    {
        var mine = await host.Given.CompanyAsync();
        var other = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(mine);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{other.Slug}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Get_AfterBeingRemoved_IsNotFoundWithTheNextRequest()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/employer/{company.Slug}")).Status);

        await host.WithDatabaseAsync(async db =>
        {
            (await db.Members.FindAsync(member.Id))!.Remove();
            return await db.SaveChangesAsync(Process.System("Remove", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/employer/{company.Slug}")).Status);
    }

    [Fact]
    public async Task Get_Unverified_SaysWhatWouldHelpTheCheck()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Contains("Your company is being verified", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Give the company's website.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CountsLiveClosingAndDrafts()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Live machinist");
        await host.Given.PostingAsync(company, "Draft welder", live: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Equal(
            ["1", "0", "1", "0"],
            page.Document.QuerySelectorAll(".tiles dd.tile-value").Select(tile => tile.TextContent.Trim()));
        Assert.Contains("Draft welder", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Closing within seven days", page.MainText, StringComparison.Ordinal);
    }
}
