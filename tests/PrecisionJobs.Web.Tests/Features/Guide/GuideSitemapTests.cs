using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>The sitemap lists the guide: each page once, by the address that the page calls its own.</summary>
public sealed class GuideSitemapTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_HoldsEveryPageOfTheGuideOnce()
    {
        var catalogue = host.Services.GetRequiredService<CatalogueSnapshot>();
        var articles = host.Services.GetRequiredService<ArticleLibrary>().All;
        var pathways = await host.WithDatabaseAsync(db => db.Pathways.CountAsync());

        var paths = await GuidePathsAsync();

        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(catalogue.Families.Count, Under("families"));
        Assert.Equal(catalogue.Occupations.Count, Under("occupations"));
        Assert.Equal(catalogue.Skills.Count, Under("skills"));
        Assert.Equal(catalogue.Certifications.Count, Under("certifications"));
        Assert.Equal(pathways, Under("pathways"));
        Assert.Equal(articles.Count, Under("articles"));
        Assert.Contains("/guide", paths);
        Assert.Contains("/guide/convert", paths);

        int Under(string kind) => paths.Count(path => path.StartsWith($"/guide/{kind}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EachKindOfPage_CallsItsAddressItsOwn()
    {
        using var browser = host.Browser();
        foreach (var path in (await GuidePathsAsync()).GroupBy(path => (path.Split('/', '?').ElementAtOrDefault(2), path.Count(letter => letter is '/' or '?'))).Select(kind => kind.First()))
        {
            var page = await browser.GetAsync(path);

            var canonical = (IHtmlLinkElement)page.Document.QuerySelector("link[rel=canonical]")!;
            Assert.Equal($"https://localhost{path}", canonical.GetAttribute("href"));
            Assert.Null(page.Document.QuerySelector("meta[name=robots][content*=noindex]"));
        }
    }

    private async Task<List<string>> GuidePathsAsync()
    {
        using var client = host.CreateClient();
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(Schema + "loc").Select(place => place.Value["https://localhost".Length..])
            .Where(path => path.StartsWith("/guide", StringComparison.Ordinal))];
    }
}
