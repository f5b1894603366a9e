using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

/// <summary>Page, API and feed are one search; what is not live is in none of them; every count is the length of its list.</summary>
public sealed partial class SameAnswerTests : IClassFixture<SameAnswerTests.Board>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly Board _board;

    public SameAnswerTests(Board board)
    {
        _board = board;
    }

    [Fact]
    public async Task Everything_IsExactlyWhatTheLiveRuleSays()
    {
        var live = await _board.Host.WithDatabaseAsync(db => db.Postings
            .Where(Posting.LiveAt(_board.Host.Clock.GetUtcNow().UtcDateTime))
            .Where(posting => posting.Visibility != PostingVisibility.VettedOnly)
            .Select(posting => posting.Id)
            .Order()
            .ToListAsync());

        Assert.InRange(live.Count, 30, 100);
        Assert.Equal(live, (await AllPagesAsync("", PageIdsAsync)).Order());
        Assert.Equal(live, (await AllPagesAsync("", ApiIdsAsync)).Order());
        Assert.Equal(live, (await AllPagesAsync("", FeedIdsAsync)).Order());
        var sitemap = XDocument.Parse(await _board.Browser.Client.GetStringAsync("/sitemap.xml"));
        Assert.Equal(live, sitemap.Descendants().Where(node => node.Name.LocalName == "loc")
            .Select(node => PostingPath().Match(node.Value)).Where(match => match.Success).Select(IdOf).Order());
        var indeed = XDocument.Parse(await _board.Browser.Client.GetStringAsync("/feeds/indeed.xml"));
        var named = await _board.Host.WithDatabaseAsync(db => db.Postings
            .Where(posting => live.Contains(posting.Id) && posting.Visibility == PostingVisibility.Public)
            .Select(posting => posting.Id).Order().ToListAsync());
        Assert.Equal(named, indeed.Descendants("requisitionid")
            .Select(node => int.Parse(node.Value, CultureInfo.InvariantCulture)).Distinct().Order());
    }

    [Fact]
    public async Task WhatIsNotLive_IsNowhere()
    {
        var hidden = await HiddenAsync();
        var companies = await _board.Host.WithDatabaseAsync(db => db.Companies.Select(company => company.Slug).ToListAsync());
        var shown = await AllPagesAsync("", PageIdsAsync);
        string[] addresses =
        [
            "/", "/jobs", "/companies", "/jobs?visibility=vetted-only", "/sitemap.xml", "/feeds/jobs.atom", "/feeds/indeed.xml", "/api/v1/jobs",
            "/api/v1/jobs?visibility=vetted-only", .. companies.Select(slug => $"/companies/{slug}"),
            .. shown.Take(15).Select(id => $"/jobs/{id}/x"),
            .. await _board.Host.WithDatabaseAsync(db => db.Occupations.OrderBy(item => item.Id).Take(12)
                .Select(item => $"/guide/occupations/{item.Slug}").ToListAsync()),
        ];

        Assert.InRange(hidden.Count, 20, 100);
        foreach (var address in addresses)
        {
            var text = (await _board.Browser.GetAsync(address)).Text;
            var leaked = PostingPath().Matches(text).Select(IdOf).Intersect(hidden);
            Assert.True(!leaked.Any(), $"{address} names {string.Join(", ", leaked)}");
        }
    }

    [Fact]
    public async Task WhatIsNotLive_IsOverOrWasNever_ForPageApiAndApplying()
    {
        foreach (var id in await HiddenAsync())
        {
            var page = await _board.Browser.GetAsync($"/jobs/{id}/x");
            var api = await _board.Browser.Client.GetAsync($"/api/v1/jobs/{id}");
            var apply = await _board.Browser.Client.GetAsync($"/jobs/{id}/apply");

            Assert.Contains(page.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Gone });
            Assert.Equal(page.Status, api.StatusCode);
            Assert.Equal(page.Status, apply.StatusCode);
            Assert.Empty(page.Document.QuerySelectorAll("script[type='application/ld+json']"));
        }
    }

    [Fact]
    public async Task FeedAndApi_AreAFewStatements()
    {
        Assert.InRange(await _board.Host.CountQueriesAsync(() => _board.Browser.GetAsync("/api/v1/jobs?sort=pay")), 1, 5);
        Assert.InRange(await _board.Host.CountQueriesAsync(() => _board.Browser.GetAsync("/feeds/jobs.atom?sort=pay")), 1, 4);
        Assert.InRange(await _board.Host.CountQueriesAsync(() => _board.Browser.GetAsync("/feeds/indeed.xml")), 1, 8);
        Assert.InRange(await _board.Host.CountQueriesAsync(() => _board.Browser.GetAsync("/sitemap.xml")), 1, 8);
    }

    [Fact]
    public async Task AnySearch_IsTheSameOnPageApiAndFeed()
    {
        var random = new Random(20270309);
        for (var round = 0; round < 40; round++)
        {
            var criteria = _board.AnyCriteria(random);
            var query = criteria.ToQueryString();
            var api = await ApiAsync(query);
            if (api.Total <= (criteria.Page - 1) * SearchCriteria.PageSize)
            {
                query = (criteria with { Page = 1 }).ToQueryString();
                api = await ApiAsync(query);
            }

            var ids = await PageIdsAsync(query);

            Assert.Equal(ids, api.Ids);
            Assert.Equal(ids, await FeedIdsAsync(query));
            Assert.Equal(api.Total, (await AllPagesAsync(query, ApiIdsAsync)).Distinct().Count());
        }
    }

    [Fact]
    public async Task EveryCount_IsTheLengthOfItsList()
    {
        var random = new Random(7);
        for (var round = 0; round < 3; round++)
        {
            var criteria = _board.AnyCriteria(random) with { Page = 1 };
            using var answer = await JsonAsync(criteria.ToQueryString());
            foreach (var facet in answer.RootElement.GetProperty("facets").EnumerateObject())
            {
                var kind = SearchFacets.Find(facet.Name)!.Value;
                foreach (var value in facet.Value.EnumerateArray().Take(12))
                {
                    var narrowed = criteria.Without(kind).With(kind, value.GetProperty("value").GetString()!);
                    var total = (await ApiAsync(narrowed.ToQueryString())).Total;
                    Assert.True(
                        total == value.GetProperty("count").GetInt32(),
                        $"{facet.Name}={value.GetProperty("value")} says {value.GetProperty("count")}, its list has {total} ({criteria})");
                }
            }
        }
    }

    [Fact]
    public async Task CountsOnThePage_AreThoseOfTheLists()
    {
        var page = await _board.Browser.GetAsync("/jobs?shift=day");
        var checks = page.Document.QuerySelectorAll(".facet .form-check");

        Assert.InRange(checks.Length, 20, 200);
        foreach (var check in checks.Where((_, index) => index % 4 == 0))
        {
            var box = check.QuerySelector("input")!;
            var key = box.GetAttribute("name")!;
            var query = key == "shift" ? $"shift={box.GetAttribute("value")}" : $"shift=day&{key}={box.GetAttribute("value")}";
            Assert.Equal(check.QuerySelector(".n")!.TextContent, (await ApiAsync(query)).Total.ToString(CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("/jobs/(?<id>[0-9]+)/[a-z0-9-]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PostingPath();

    /// <summary>What a visitor may not see.</summary>
    private Task<List<int>> HiddenAsync() => _board.Host.WithDatabaseAsync(async db =>
    {
        var live = await db.Postings.Where(Posting.LiveAt(_board.Host.Clock.GetUtcNow().UtcDateTime))
            .Where(posting => posting.Visibility != PostingVisibility.VettedOnly).Select(posting => posting.Id).ToListAsync();
        return await db.Postings.Where(posting => !live.Contains(posting.Id)).Select(posting => posting.Id).ToListAsync();
    });

    private static int IdOf(Match match) => int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);

    private static async Task<List<int>> AllPagesAsync(string query, Func<string, Task<List<int>>> idsOf)
    {
        var all = new List<int>();
        var bare = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("page=", StringComparison.Ordinal)));
        for (var page = 1; ; page++)
        {
            var ids = await idsOf($"{bare}&page={page}");
            all.AddRange(ids);
            if (ids.Count < SearchCriteria.PageSize)
            {
                return all;
            }
        }
    }

    private async Task<List<int>> PageIdsAsync(string query)
    {
        var page = await _board.Browser.GetAsync($"/jobs?{query}");
        return [.. page.Document.QuerySelectorAll(".job-title a").Select(link => IdOf(PostingPath().Match(link.GetAttribute("href")!)))];
    }

    private async Task<List<int>> FeedIdsAsync(string query)
    {
        var feed = XDocument.Parse(await _board.Browser.Client.GetStringAsync($"/feeds/jobs.atom?{query}"));
        return [.. feed.Descendants(Atom + "entry").Select(entry => int.Parse(entry.Element(Atom + "id")!.Value.Split(':')[^1], CultureInfo.InvariantCulture))];
    }

    private async Task<List<int>> ApiIdsAsync(string query) => (await ApiAsync(query)).Ids;

    private async Task<(int Total, List<int> Ids)> ApiAsync(string query)
    {
        using var json = await JsonAsync(query);
        return (json.RootElement.GetProperty("total").GetInt32(),
            [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt32())]);
    }

    private async Task<JsonDocument> JsonAsync(string query) =>
        (await _board.Browser.Client.GetFromJsonAsync<JsonDocument>($"/api/v1/jobs?{query}"))!;

    /// <summary>One board of postings for all tests of this class; nobody changes it.</summary>
    public sealed class Board : IAsyncLifetime
    {
        private static readonly string[] Words = ["machinist", "operator", "cnc", "precision", "clean shop", "\"close work\"", "-lead", "inconel", "tig", "harlan"];
        private static readonly string[] Places = ["44113", "Rockford, IL", "Houston, TX", "Ohio", "98201"];

        private List<(SearchFacet Facet, string Value)> _values = [];

        public TestHost Host { get; } = new();

        public TestBrowser Browser { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await Host.Given.BoardAsync(seed: 42, postings: 110);
            Browser = Host.Browser();
            using var answer = (await Browser.Client.GetFromJsonAsync<JsonDocument>("/api/v1/jobs"))!;
            _values = [.. answer.RootElement.GetProperty("facets").EnumerateObject()
                .SelectMany(facet => facet.Value.EnumerateArray().Select(value => (SearchFacets.Find(facet.Name)!.Value, value.GetProperty("value").GetString()!)))];
        }

        public async Task DisposeAsync()
        {
            Browser.Dispose();
            await Host.DisposeAsync();
        }

        /// <summary>Some words, a place, some filters, an order and sometimes a later page.</summary>
        public SearchCriteria AnyCriteria(Random random)
        {
            var criteria = new SearchCriteria
            {
                Query = random.Next(3) == 0 ? Words[random.Next(Words.Length)] : null,
                Near = random.Next(3) == 0 ? Places[random.Next(Places.Length)] : null,
                RadiusMiles = new[] { 10, 50, 250 }[random.Next(3)],
                Sort = Enum.GetValues<SearchSort>()[random.Next(5)],
            };
            for (var count = random.Next(3); count > 0; count--)
            {
                var (facet, value) = _values[random.Next(_values.Count)];
                criteria = criteria.With(facet, value);
            }

            return criteria with { Page = random.Next(4) == 0 ? 2 : 1 };
        }
    }
}
