using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Guide.Articles;

/// <summary>What the articles state agrees with the figures that the product holds.</summary>
public sealed partial class ArticleFactsTests(TestHost host) : IClassFixture<TestHost>
{
    private ArticleLibrary Library => host.Services.GetRequiredService<ArticleLibrary>();

    private CatalogueSnapshot Catalogue => host.Services.GetRequiredService<CatalogueSnapshot>();

    /// <summary>A row about one occupation holds only wages and changes that were published for it.</summary>
    [Fact]
    public async Task EveryTableRowAboutAnOccupation_HoldsItsPublishedFigures()
    {
        var wages = await WagesAsync();
        var rows = 0;
        foreach (var article in Library.All)
        {
            foreach (var row in (await PageAsync(article.Slug)).Document.QuerySelectorAll(".prose tbody tr"))
            {
                var links = row.QuerySelectorAll("a[href^='/guide/occupations/']");
                if (links.Length != 1)
                {
                    continue;
                }

                var slug = links[0].GetAttribute("href")!.Split('/')[^1];
                var text = row.TextContent;
                Assert.All(YearlyPay().Matches(text), match => Assert.True(
                    wages[slug].Contains(Dollars(match.Value)), $"{article.Slug}: {match.Value} is no figure of {slug}"));
                Assert.All(Change().Matches(text), match => Assert.True(
                    FigureText.Change(Catalogue.Occupation(slug)!.Figures.ChangePermille!.Value) == match.Value,
                    $"{article.Slug}: {match.Value} is not the projected change of {slug}"));
                rows++;
            }
        }

        Assert.True(rows > 40, $"only {rows} rows looked at");
    }

    /// <summary>Two claims of other articles are wrong: they may be quoted as claims and nowhere else.</summary>
    [Fact]
    public async Task ClaimsThatAreWrong_AreQuotedAsClaimsOnly()
    {
        foreach (var article in Library.All)
        {
            var page = await PageAsync(article.Slug);
            foreach (var place in page.Document.QuerySelectorAll(".prose p, .prose li, .prose td, .prose h2, .prose h3")
                .Where(element => WrongClaim().IsMatch(element.TextContent)))
            {
                Assert.True(IsClaim(place), $"{article.Slug}: {place.TextContent}");
            }
        }

        static bool IsClaim(IElement place)
        {
            if (place.LocalName == "td")
            {
                var head = place.Closest("table")!.QuerySelector("th")!.TextContent;
                return head is "Claim" || SectionOf(place.Closest(".table-scroll")!).Contains("7%", StringComparison.Ordinal);
            }

            return place.LocalName == "h3"
                ? place.TextContent.StartsWith('"') || place.TextContent.StartsWith('“')
                : SectionOf(place).Contains("7%", StringComparison.Ordinal) || SectionOf(place).Contains("$48,970", StringComparison.Ordinal);
        }

        static string SectionOf(IElement element)
        {
            var before = element;
            while (before is not null && before.LocalName is not ("h2" or "h3"))
            {
                before = before.PreviousElementSibling;
            }

            return before?.TextContent ?? string.Empty;
        }
    }

    [Fact]
    public async Task TheOtherPages_DoNotRepeatThem()
    {
        using var browser = host.Browser();
        foreach (var slug in new[] { "machinist", "tool-and-die-maker", "cnc-operator" })
        {
            var page = await browser.GetAsync($"/guide/occupations/{slug}");

            Assert.Contains("Other numbers are in circulation", page.MainText, StringComparison.Ordinal);
            Assert.All(page.Document.QuerySelectorAll(".claims > div"), claim =>
            {
                Assert.StartsWith("Claimed: “", claim.QuerySelector("dt")!.TextContent, StringComparison.Ordinal);
                Assert.NotEmpty(claim.QuerySelector(".claimed-by")!.TextContent);
                Assert.Matches(@"^The files say: .*\(BLS (OEWS|Employment Projections)", claim.QuerySelector("dd")!.TextContent);
            });
            page.Document.QuerySelector(".claims")!.Remove();
            Assert.DoesNotMatch(WrongClaim(), page.MainText);
        }
    }

    /// <summary>What stands against a claim is what was published.</summary>
    [Fact]
    public async Task EveryClaim_IsAnsweredByPublishedFigures()
    {
        var wages = await WagesAsync();
        var claims = Library.All.SelectMany(article => article.Claims).ToList();

        Assert.Equal(
            ["cnc-operator", "machinist", "machinist", "tool-and-die-maker", "tool-and-die-maker"],
            claims.Select(claim => claim.Occupation).Order(StringComparer.Ordinal));
        Assert.All(claims, claim =>
        {
            Assert.All(YearlyPay().Matches(claim.Files), match => Assert.Contains(Dollars(match.Value), wages[claim.Occupation]));
            Assert.All(Change().Matches(claim.Files), match => Assert.Equal(
                FigureText.Change(Catalogue.Occupation(claim.Occupation)!.Figures.ChangePermille!.Value), match.Value));
            Assert.Matches(@"\$\d|\d\.\d%", claim.Files);
        });
    }

    [Fact]
    public async Task LinksIntoSearch_NameThingsThatExist()
    {
        foreach (var article in Library.All)
        {
            foreach (var link in (await PageAsync(article.Slug)).Document.QuerySelectorAll(".prose a[href^='/jobs?']"))
            {
                var parsed = SearchCriteria.Parse(link.GetAttribute("href")!.Split('?')[1]);

                Assert.NotEmpty(parsed.Criteria.ActiveFilters);
                Assert.All(parsed.Criteria.Values(SearchFacet.Family), slug => Assert.NotNull(Catalogue.Family(slug)));
                Assert.All(parsed.Criteria.Values(SearchFacet.Occupation), slug => Assert.NotNull(Catalogue.Occupation(slug)));
            }
        }
    }

    [Fact]
    public void Articles_CoverTheTopics()
    {
        string[] topics =
        [
            "precision-vs-general-production", "machinist-vs-tool-and-die-maker", "starting-with-no-experience",
            "do-i-need-a-degree", "automation-and-ai", "long-term-outlook", "what-the-pay-is", "a-resume-that-works",
            "a-job-description-that-works", "reading-tolerances-and-finishes",
        ];

        Assert.All(topics, slug => Assert.NotNull(Library.Find(slug)));
        Assert.All(Library.All, article => Assert.NotEmpty(article.Sources));
        Assert.All(Library.All, article => Assert.NotEmpty(article.Headings));
    }

    [Fact]
    public async Task OnlyTheArticleOnTolerances_HoldsTheConverter()
    {
        Assert.Equal(
            ["reading-tolerances-and-finishes"],
            Library.All.Where(article => article.Parts.Count > 1).Select(article => article.Slug));
        var page = await PageAsync("reading-tolerances-and-finishes");
        Assert.NotNull(page.Document.QuerySelector("form.converter"));
        Assert.DoesNotContain("{{", page.MainText, StringComparison.Ordinal);
    }

    private async Task<TestPage> PageAsync(string slug)
    {
        using var browser = host.Browser();
        return await browser.GetAsync($"/guide/articles/{slug}");
    }

    private async Task<Dictionary<string, HashSet<int>>> WagesAsync() => await host.WithDatabaseAsync(async db =>
        (await db.Occupations.AsNoTracking().Include(item => item.Wages).ToListAsync()).ToDictionary(
            item => item.Slug,
            item => item.Wages
                .SelectMany(wage => new[] { wage.AnnualP10, wage.AnnualP25, wage.AnnualMedian, wage.AnnualP75, wage.AnnualP90 })
                .OfType<int>().ToHashSet(),
            StringComparer.Ordinal));

    private static int Dollars(string text) =>
        int.Parse(text.TrimStart('$'), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$\d{2,3},\d{3}", RegexOptions.NonBacktracking)]
    private static partial Regex YearlyPay();

    [GeneratedRegex(@"([+−]\d+\.\d%)|(\b0\.0%)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<![\d.])7%|\$48,970", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WrongClaim();
}
