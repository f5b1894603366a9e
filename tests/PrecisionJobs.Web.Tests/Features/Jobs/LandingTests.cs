using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

/// <summary>Landing pages are the one search at an address of its own: every number on them is the length of a list.</summary>
public sealed class LandingTests : IClassFixture<LandingTests.Board>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly Board _board;

    public LandingTests(Board board)
    {
        _board = board;
    }

    [Theory]
    [InlineData("/jobs/in/ohio", "state=OH")]
    [InlineData("/jobs/machinist", "occupation=machinist")]
    [InlineData("/jobs/machinist/in/texas", "occupation=machinist&state=TX")]
    [InlineData("/jobs/machinist/in/cleveland-oh", "occupation=machinist&near=Cleveland,+OH")]
    public async Task Page_ListsWhatTheSearchFinds(string address, string query)
    {
        var page = await _board.Browser.GetAsync(address);
        var search = await _board.Browser.GetAsync($"/jobs?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Titles(search), Titles(page));
        Assert.Equal(search.Document.QuerySelector("#results-title")!.TextContent, page.Document.QuerySelector("#openings")!.TextContent);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Equal($"https://localhost{address}", Attribute(page, "link[rel=canonical]", "href"));
        var feed = SearchCriteria.Parse(Attribute(page, "link[rel=alternate]", "href")!.Split('?')[1]).Criteria;
        Assert.Equal(SearchCriteria.Parse(query).Criteria, feed);
    }

    [Fact]
    public async Task EveryNumber_IsTheLengthOfTheListItLeadsTo()
    {
        string[] addresses =
        [
            "/", "/guide/occupations/machinist", "/jobs/in/ohio", "/jobs/machinist", "/jobs/machinist/in/ohio",
            "/jobs/machinist/in/cleveland-oh", $"/jobs/{_board.PostingId}/x", $"/companies/{_board.CompanySlug}",
        ];
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var page = await _board.Browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var links = page.Document.QuerySelectorAll(".count-links li");
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                seen[link.QuerySelector("a")!.GetAttribute("href")!] = link.QuerySelector(".n")!.FirstChild!.TextContent;
            }
        }

        foreach (var (address, count) in seen)
        {
            var page = await _board.Browser.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address} answers {page.Status}");
            var heading = page.Document.QuerySelector("#openings, #results-title")!.TextContent;
            Assert.True(heading.Split(' ')[0] == count, $"{address} has {heading}, a link to it says {count}");
        }
    }

    [Fact]
    public async Task Sitemap_HoldsEachPageWithPostings_AndNoOther()
    {
        var all = XDocument.Parse(await _board.Browser.Client.GetStringAsync("/sitemap.xml")).Descendants(Schema + "loc")
            .Select(place => place.Value["https://localhost".Length..])
            .Where(path => path.StartsWith("/jobs/", StringComparison.Ordinal) && !char.IsAsciiDigit(path["/jobs/".Length]))
            .ToList();

        Assert.InRange(all.Count, 20, 400);
        Assert.Equal(all.Distinct(StringComparer.Ordinal).Count(), all.Count);
        Assert.Contains("/jobs/in/ohio", all);
        Assert.DoesNotContain("/jobs/in/vermont", all);
        foreach (var path in all.Where((_, index) => index % 4 == 0))
        {
            var page = await _board.Browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotEmpty(Titles(page));
            Assert.Null(page.Document.QuerySelector("meta[name=robots]"));
            Assert.Equal($"https://localhost{path}", Attribute(page, "link[rel=canonical]", "href"));
        }
    }

    [Theory]
    [InlineData("/jobs/Machinist", "/jobs/machinist")]
    [InlineData("/jobs/machinists", "/jobs/machinist")]
    [InlineData("/jobs/cnc-machinist", "/jobs/machinist")]
    [InlineData("/jobs/toolmaker/in/OH", "/jobs/tool-and-die-maker/in/ohio")]
    [InlineData("/jobs/machinist/", "/jobs/machinist")]
    [InlineData("/jobs/in/OH?page=2", "/jobs/in/ohio?page=2")]
    [InlineData("/jobs/in/North%20Carolina", "/jobs/in/north-carolina")]
    [InlineData("/jobs/machinist/in/Cleveland-OH", "/jobs/machinist/in/cleveland-oh")]
    [InlineData("/jobs/welder/in/saint-louis-mo", "/jobs/welder/in/st-louis-mo")]
    public async Task OtherSpellings_LeadToTheOneAddress(string address, string canonical)
    {
        var answer = await _board.Browser.GetRawAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(canonical, answer.Location);
    }

    [Theory]
    [InlineData("/jobs/in/atlantis")]
    [InlineData("/jobs/in")]
    [InlineData("/jobs/astronaut")]
    [InlineData("/jobs/astronaut/in/ohio")]
    [InlineData("/jobs/machinist/in/atlantis-oh")]
    [InlineData("/jobs/machinist/in/cleveland")]
    [InlineData("/jobs/machinist/in/cleveland-qq")]
    [InlineData("/jobs/99999999999999999999")]
    [InlineData("/jobs/12/in/ohio")]
    public async Task WhatIsNothing_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _board.Browser.GetAsync(address)).Status);

    [Fact]
    public async Task Empty_IsAPageThatLeadsOn_AndIsNotIndexed()
    {
        var page = await _board.Browser.GetAsync("/jobs/machinist/in/vermont");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("noindex", Attribute(page, "meta[name=robots]", "content"));
        Assert.Contains("No machinist job is live in Vermont", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".count-links a[href^='/jobs/machinist/in/']"));
    }

    [Fact]
    public async Task LaterPages_AreTheirOwn_AndTheLastIsTheLast()
    {
        var second = await _board.Browser.GetAsync("/jobs/in/ohio?page=2");
        var beyond = await _board.Browser.GetAsync("/jobs/in/ohio?page=40");
        var nonsense = await _board.Browser.GetAsync("/jobs/in/ohio?page=x");

        Assert.Equal("https://localhost/jobs/in/ohio?page=2", Attribute(second, "link[rel=canonical]", "href"));
        Assert.Contains("page 2", second.Document.Title, StringComparison.Ordinal);
        Assert.NotEmpty(Titles(second));
        Assert.NotEmpty(Titles(beyond));
        Assert.Equal("https://localhost/jobs/in/ohio", Attribute(nonsense, "link[rel=canonical]", "href"));
        Assert.NotNull(second.Document.QuerySelector("a.page-link[href='/jobs/in/ohio']"));
    }

    [Fact]
    public async Task Page_SaysWageSourceAndWay_InWordsAndForMachines()
    {
        var page = await _board.Browser.GetAsync("/jobs/machinist/in/cleveland-oh");
        using var ld = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Contains("May 2024", page.Document.QuerySelector(".source-line")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/guide/occupations/machinist']"));
        Assert.Equal("BreadcrumbList", ld.RootElement.GetProperty("@type").GetString());
        Assert.Equal(
            ["https://localhost/jobs", "https://localhost/jobs/machinist", "https://localhost/jobs/machinist/in/ohio", "https://localhost/jobs/machinist/in/cleveland-oh"],
            ld.RootElement.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("item").GetString()));
    }

    [Fact]
    public async Task Page_AsksNoMoreForManyThanForFew()
    {
        foreach (var address in new[] { "/jobs/in/ohio", "/jobs/machinist", "/jobs/machinist/in/ohio", "/jobs/machinist/in/cleveland-oh" })
        {
            await _board.Browser.GetAsync(address);
            Assert.InRange(await _board.Host.CountQueriesAsync(() => _board.Browser.GetAsync(address)), 1, 5);
        }
    }

    [Fact]
    public async Task VettedOnly_AreCountedForVettedCandidatesAlone()
    {
        await using var host = new TestHost();
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Quiet machinist", with: posting => posting.Visibility = PostingVisibility.VettedOnly);
        await host.CatchUpSearchAsync();
        var process = Domain.Process.System("Given", host.Clock.GetUtcNow().UtcDateTime);
        var candidate = await host.Given.CandidateAsync(with: made => made.Vet(process));
        using var anyone = host.Browser();
        using var vetted = await host.Given.SignedInAsync(candidate.AccountId);

        Assert.Empty(Titles(await anyone.GetAsync("/jobs/machinist/in/cleveland-oh")));
        Assert.Single(Titles(await vetted.GetAsync("/jobs/machinist/in/cleveland-oh")));
        Assert.DoesNotContain("/jobs/machinist", (await anyone.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/jobs/machinist<", await anyone.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoOccupation_IsCalledLikeAnotherAddress()
    {
        var slugs = _board.Host.Services.GetRequiredService<CatalogueSnapshot>().Occupations.Select(item => item.Slug).ToList();

        Assert.DoesNotContain("in", slugs);
        Assert.DoesNotContain("suggest", slugs);
        Assert.DoesNotContain(slugs, slug => char.IsAsciiDigit(slug[0]));
        Assert.All(UsState.All, state => Assert.Matches("^[a-z-]+$", state.Slug));
    }

    private static string? Attribute(TestPage page, string selector, string name) =>
        page.Document.QuerySelector(selector)?.GetAttribute(name);

    private static List<string> Titles(TestPage page) =>
        [.. page.Document.QuerySelectorAll(".job-title a").Select(link => link.GetAttribute("href")!.Split('?')[0])];

    /// <summary>One board of postings for all tests of this class; nobody changes it.</summary>
    public sealed class Board : IAsyncLifetime
    {
        public TestHost Host { get; } = new();

        public TestBrowser Browser { get; private set; } = null!;

        public int PostingId { get; private set; }

        public string CompanySlug { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await Host.Given.BoardAsync(seed: 11, postings: 160);
            var company = await Host.Given.CompanyAsync("Lakeshore Machine");
            CompanySlug = company.Slug;
            PostingId = (await Host.Given.PostingAsync(company)).Id;
            await Host.CatchUpSearchAsync();
            Browser = Host.Browser();
        }

        public async Task DisposeAsync()
        {
            Browser.Dispose();
            await Host.DisposeAsync();
        }
    }
}
