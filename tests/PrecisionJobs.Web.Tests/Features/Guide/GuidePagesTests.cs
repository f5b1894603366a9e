using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>Every page of the guide is there, says what it is, and leads nowhere that is not.</summary>
public sealed partial class GuidePagesTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Lists =
    [
        "/guide", "/guide/occupations", "/guide/skills", "/guide/certifications", "/guide/pathways", "/guide/ladder",
        "/guide/compare", "/guide/articles", "/guide/convert",
    ];

    private CatalogueSnapshot Catalogue => host.Services.GetRequiredService<CatalogueSnapshot>();

    [Fact]
    public async Task EveryOccupation_HasItsPage() => await CheckAsync(
        Catalogue.Occupations.Select(item => ($"/guide/occupations/{item.Slug}", item.Title)));

    [Fact]
    public async Task EverySkill_HasItsPage() => await CheckAsync(
        Catalogue.Skills.Select(item => ($"/guide/skills/{item.Slug}", item.Name)));

    [Fact]
    public async Task EveryCertification_HasItsPage() => await CheckAsync(
        Catalogue.Certifications.Select(item => ($"/guide/certifications/{item.Slug}", item.Name)));

    [Fact]
    public async Task EveryFamily_HasItsPageAndItsLadder() => await CheckAsync(
        Catalogue.Families.SelectMany(item => new[]
        {
            ($"/guide/families/{item.Slug}", item.Name), ($"/guide/ladder?family={item.Slug}", $"Career ladder: {item.Name}"),
        }));

    [Fact]
    public async Task EveryPathway_HasItsPage() => await CheckAsync(await host.WithDatabaseAsync(async db =>
        (await db.Pathways.Select(item => new { item.Slug, item.Name }).ToListAsync())
            .ConvertAll(item => ($"/guide/pathways/{item.Slug}", item.Name))));

    [Fact]
    public async Task EveryArticle_HasItsPage() => await CheckAsync(
        host.Services.GetRequiredService<ArticleLibrary>().All.Select(item => ($"/guide/articles/{item.Slug}", item.Title)));

    [Fact]
    public async Task EveryList_HasATitleOfItsOwn()
    {
        using var browser = host.Browser();
        var titles = new List<string>();
        foreach (var address in Lists)
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.NotNull(page.Document.QuerySelector("meta[name=description]"));
            titles.Add(page.Document.Title!);
        }

        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/guide/families/no-such")]
    [InlineData("/guide/occupations/no-such")]
    [InlineData("/guide/skills/no-such")]
    [InlineData("/guide/certifications/no-such")]
    [InlineData("/guide/pathways/no-such")]
    [InlineData("/guide/articles/no-such")]
    [InlineData("/guide/ladder?family=no-such")]
    [InlineData("/guide/compare?a=machinist&b=no-such")]
    [InlineData("/guide/occupations/Machinist%27--")]
    public async Task Get_WithAnUnknownName_IsNotFound(string address)
    {
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("/guide?q=<script>alert(1)</script>")]
    [InlineData("/guide/occupations?q=<b>x</b>&family='&education=\"&sort=;drop")]
    [InlineData("/guide/skills?q=<b>&category=zzz&family=%00")]
    [InlineData("/guide/certifications?q=%F0%9F%98%80&expiry=zzz")]
    [InlineData("/guide/pathways?kind=zzz&family=zzz")]
    [InlineData("/guide/convert?value=<img src=x>&unit=zzz")]
    [InlineData("/guide/compare?a=<b>&b=&b=2")]
    public async Task Get_WithStrangeParameters_AnswersWithoutEchoingMarkup(string address)
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync(address);

        Assert.True((int)page.Status < 500, $"{page.Status}");
        Assert.Null(page.Document.QuerySelector("main script, main img, main b"));
    }

    [Fact]
    public async Task Search_ForASynonym_FindsTheEntry()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide?q=toolmaker");

        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=found] a[href='/guide/occupations/tool-and-die-maker']"));
        Assert.Contains("Tool and die maker (toolmaker)", page.MainText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Search_ForAShortWord_FindsArticlesThatHaveTheWord_NotPartsOfOthers()
    {
        using var browser = host.Browser();
        var library = host.Services.GetRequiredService<ArticleLibrary>();

        var page = await browser.GetAsync("/guide?q=tig");

        var found = page.Document.QuerySelectorAll("section[aria-labelledby=found] a[href^='/guide/articles/']")
            .Select(link => library.Find(link.GetAttribute("href")!.Split('/')[^1])!).ToList();
        Assert.NotEmpty(found);
        Assert.True(found.Count < library.All.Count);
        Assert.All(found, article => Assert.Matches(@"\bTIG\b", article.PlainText));
    }

    [Theory]
    [InlineData("titanium welding", "/guide/skills/titanium-welding")]
    [InlineData("welding titanium", "/guide/skills/titanium-welding")]
    [InlineData("apprenticeship machinist", "/guide/pathways/machinist-apprenticeship")]
    [InlineData("welder pipe", "/guide/occupations/welder")]
    [InlineData("resume", "/guide/articles/a-resume-that-works")]
    public async Task Search_ForSeveralWords_FindsThemInAnyOrder(string text, string expected)
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync($"/guide?q={Uri.EscapeDataString(text)}");

        Assert.NotNull(page.Document.QuerySelector($"section[aria-labelledby=found] a[href='{expected}']"));
    }

    [Fact]
    public async Task Search_ForNothingKnown_SaysWhatToDo()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide?q=zzzzzz");

        Assert.Contains("Nothing in the guide goes by that name", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    private async Task CheckAsync(IEnumerable<(string Address, string Heading)> pages)
    {
        using var browser = host.Browser();
        var known = await KnownPathsAsync();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, heading) in pages)
        {
            var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
            var text = await response.Content.ReadAsStringAsync();

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            var headings = Heading().Matches(text);
            Assert.True(headings.Count == 1, $"{address} has {headings.Count} h1");
            Assert.Equal(heading, WebUtility.HtmlDecode(headings[0].Groups["text"].Value));
            Assert.True(titles.Add(Title().Match(text).Groups["text"].Value), $"{address} has the title of another page");
            foreach (Match link in GuideLink().Matches(text))
            {
                Assert.True(known.Contains(link.Groups["path"].Value), $"{address} leads to {link.Groups["path"].Value}");
            }
        }
    }

    private async Task<HashSet<string>> KnownPathsAsync()
    {
        var pathways = await host.WithDatabaseAsync(db => db.Pathways.Select(item => item.Slug).ToListAsync());
        return new HashSet<string>(
            Lists
                .Concat(Catalogue.Families.Select(item => $"/guide/families/{item.Slug}"))
                .Concat(Catalogue.Occupations.Select(item => $"/guide/occupations/{item.Slug}"))
                .Concat(Catalogue.Skills.Select(item => $"/guide/skills/{item.Slug}"))
                .Concat(Catalogue.Certifications.Select(item => $"/guide/certifications/{item.Slug}"))
                .Concat(pathways.Select(slug => $"/guide/pathways/{slug}"))
                .Concat(host.Services.GetRequiredService<ArticleLibrary>().All.Select(item => $"/guide/articles/{item.Slug}")),
            StringComparer.Ordinal);
    }

    [GeneratedRegex("<h1[^>]*>(?<text>[^<]*)</h1>", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("<title>(?<text>[^<]*)</title>", RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("href=\"(?<path>/guide[^\"?#]*)", RegexOptions.NonBacktracking)]
    private static partial Regex GuideLink();
}
