using System.Net;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Companies;

public sealed class CompanyPageTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly TestBrowser _browser = host.Browser();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Get_ListsTheLivePostingsThatNameTheCompany()
    {
        var company = await host.Given.CompanyAsync("Company With Page");
        await host.Given.PostingAsync(company, "Named machinist");
        await host.Given.PostingAsync(company, "Unnamed machinist", with: posting => posting.Visibility = PostingVisibility.Confidential);
        await host.Given.PostingAsync(company, "Vetted machinist", with: posting => posting.Visibility = PostingVisibility.VettedOnly);
        await host.Given.PostingAsync(company, "Draft machinist", live: false);
        await host.CatchUpSearchAsync();

        var page = await _browser.GetAsync($"/companies/{company.Slug}");

        Assert.Equal("Company With Page", page.Heading);
        Assert.Equal("1 live posting", page.Document.QuerySelector("#jobs")!.TextContent);
        Assert.Equal(["Named machinist"], page.Document.QuerySelectorAll(".job-title").Select(title => title.TextContent.Trim()));
        var list = await _browser.GetAsync("/companies");
        Assert.Contains("Company With Page", list.MainText, StringComparison.Ordinal);
        Assert.Equal("1 live posting", list.Document.QuerySelector($"a[href='/jobs?company={company.Slug}']")!.TextContent);
    }

    [Fact]
    public async Task Get_OfAnUnverifiedCompany_IsNotThere()
    {
        var company = await host.Given.CompanyAsync("Unverified Page", verified: false);

        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/companies/{company.Slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/companies/never-was")).Status);
        Assert.DoesNotContain("Unverified Page", (await _browser.GetAsync("/companies")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithHostileProfile_ShowsItAsText()
    {
        var company = await host.Given.CompanyAsync("<script>alert(1)</script>");
        await host.WithDatabaseAsync(async db =>
        {
            var stored = await db.Companies.FindAsync(company.Id);
            stored!.About = "<img src=x onerror=alert(1)> **bold**";
            stored.Website = "javascript:alert(1)";
            stored.Industry = "\"><b>x";
            stored.QualitySystems = "ISO 9001\n<i>AS9100</i>";
            return await db.SaveChangesAsync(Domain.Process.System("Test", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        var page = await _browser.GetAsync($"/companies/{company.Slug}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main b, main i, a[href^='javascript']"));
        Assert.NotNull(page.Document.QuerySelector(".prose strong"));
    }

    [Theory]
    [InlineData("/companies?page=0")]
    [InlineData("/companies?page=99999")]
    [InlineData("/companies?page=x")]
    [InlineData("/companies?page=99999999999999")]
    public async Task Index_WithAnyPage_Answers(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync(address)).Status);

    [Fact]
    public async Task Pages_AreAFewStatements()
    {
        await host.Given.BoardAsync(seed: 5, postings: 40);
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company);
        await host.CatchUpSearchAsync();
        await _browser.GetAsync($"/companies/{company.Slug}");

        Assert.InRange(await host.CountQueriesAsync(() => _browser.GetAsync($"/companies/{company.Slug}")), 1, 6);
        Assert.InRange(await host.CountQueriesAsync(() => _browser.GetAsync("/companies")), 1, 4);
    }
}
