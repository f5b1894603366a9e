using System.Net;
using System.Xml.Linq;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Sitemap;

public sealed class SitemapTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_HoldsWhatIsPublic()
    {
        var company = await host.Given.CompanyAsync("Listed Works");
        var posting = await host.Given.PostingAsync(company, "Listed machinist");
        var quiet = await host.Given.CompanyAsync("Quiet Works");
        await host.Given.PostingAsync(quiet, "Quiet machinist", with: made => made.Visibility = PostingVisibility.Confidential);
        using var client = host.CreateClient();

        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));

        var pages = sitemap.Descendants(Schema + "url").ToDictionary(
            page => page.Element(Schema + "loc")!.Value, page => page.Element(Schema + "lastmod")?.Value, StringComparer.Ordinal);
        Assert.Equal("2027-03-09T15:00:00Z", pages[$"https://localhost/jobs/{posting.Id}/listed-machinist"]);
        Assert.Equal("2027-03-09T15:00:00Z", pages[$"https://localhost/companies/{company.Slug}"]);
        Assert.Contains("https://localhost/", pages.Keys);
        Assert.Contains("https://localhost/jobs", pages.Keys);
        Assert.DoesNotContain($"https://localhost/companies/{quiet.Slug}", pages.Keys);
        Assert.All(pages.Keys, address => Assert.StartsWith("https://localhost/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_ThatAreNotThere_AreNotFound()
    {
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/sitemap-1.xml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/sitemap-0.xml")).StatusCode);
    }

    [Fact]
    public async Task Robots_KeepsWorkspacesOutAndNamesTheSitemap()
    {
        using var client = host.CreateClient();

        var text = await client.GetStringAsync("/robots.txt");

        Assert.Contains("Disallow: /employer/", text, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://localhost/sitemap.xml", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow: /jobs\n", text, StringComparison.Ordinal);
    }
}
