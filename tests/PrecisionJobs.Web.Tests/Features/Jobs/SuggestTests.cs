using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

/// <summary>Suggestions say what the result page would say, by whatever part of a name somebody begins with.</summary>
public sealed class SuggestTests : IClassFixture<SuggestTests.Board>
{
    private readonly Board _board;

    public SuggestTests(Board board)
    {
        _board = board;
    }

    [Theory]
    [InlineData("machin", "Titles", "Machinist")]
    [InlineData("MÁCHINIST", "Titles", "Machinist")]
    [InlineData("tig", "Skills", "TIG welding (GTAW)")]
    [InlineData("gas tungsten", "Skills", "TIG welding (GTAW)")]
    [InlineData("tungsten arc", "Skills", "TIG welding (GTAW)")]
    [InlineData("g-t-a-w", "Skills", "TIG welding (GTAW)")]
    [InlineData("shore", "Companies", "Lake-Shore Machine")]
    [InlineData("lakesh", "Companies", "Lake-Shore Machine")]
    public async Task Get_FindsByTheBeginningOfAnyWordOfAnyName(string typed, string group, string label) =>
        Assert.Contains((group, label), (await AskAsync(typed)).Select(found => (found.Group, found.Label)));

    [Fact]
    public async Task EveryCount_IsTheLengthOfTheListItLeadsTo()
    {
        var found = new List<Found>();
        foreach (var address in new[] { "?q=ma", "?q=we", "?q=ins", "?q=ma&near=Cleveland,+OH&radius=50&shift=day", "?q=ma&occupation=machinist", "?q=ma&near=Springfield", "/places?q=cl", "/places?q=ohio", "/places?q=44&words=machinist", "/places?q=hou&radius=100&shift=day" })
        {
            found.AddRange(await ReadAsync(address));
        }

        Assert.InRange(found.Count, 20, 300);
        foreach (var item in found.DistinctBy(item => item.Url))
        {
            var page = await _board.Browser.GetAsync(item.Url);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var heading = page.Document.QuerySelector("#results-title")!.TextContent;
            Assert.True(
                heading.Split(' ')[0] == item.Count.ToString(CultureInfo.InvariantCulture), $"{item.Url} has {heading}, its suggestion says {item.Count}");
        }
    }

    [Fact]
    public async Task NothingWithoutPostings_IsSuggested_AndPlacesWithoutComeLast()
    {
        Assert.All(await AskAsync("ma"), item => Assert.True(item.Count > 0));
        var places = (await ReadAsync("/places?q=cle")).Where(item => item.Group == "Places").ToList();

        Assert.Equal("Cleveland, OH", places[0].Label);
        Assert.Equal(places.OrderBy(item => item.Count > 0 ? 0 : 1), places);
    }

    [Fact]
    public async Task Confidential_AndVettedOnly_LeakNeitherNamesNorCounts()
    {
        using var vetted = await _board.Host.Given.SignedInAsync(_board.VettedAccountId);

        Assert.Empty(await AskAsync("hushed"));
        Assert.Empty(await AskAsync("vaulted"));
        Assert.Single(await ReadAsync("?q=vaulted", vetted), item => item.Label == "Vaulted Works");
        var anyone = (await AskAsync("machinist")).First(item => item.Label == "Machinist").Count;
        var all = (await ReadAsync("?q=machinist", vetted)).First(item => item.Label == "Machinist").Count;
        Assert.True(all > anyone);
        Assert.Equal(anyone, (await AskAsync("machinist")).First(item => item.Label == "Machinist").Count);
    }

    [Fact]
    public async Task Get_IsNotKeptAndAsksNoDatabase()
    {
        await AskAsync("ma");
        var answer = await _board.Browser.Client.GetAsync("/jobs/suggest?q=ma");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(0, await _board.Host.CountQueriesAsync(() => AskAsync("we")));
        Assert.Equal(0, await _board.Host.CountQueriesAsync(() => ReadAsync("/places?q=cle")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=m")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=%E2%98%83%E2%98%83")]
    [InlineData("/places")]
    [InlineData("/places?q=c")]
    public async Task Get_WithNothingToGoBy_SuggestsNothing(string query) => Assert.Empty(await ReadAsync(query));

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%22%27%3E%3Cscript%3E")]
    [InlineData("a&q=b&near=%00&page=-1&radius=x&sort=%22")]
    public async Task Get_WithNonsense_Answers(string typed)
    {
        foreach (var path in new[] { "/jobs/suggest?q=", "/jobs/suggest/places?q=" })
        {
            Assert.Equal(HttpStatusCode.OK, (await _board.Browser.Client.GetAsync(path + typed)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await _board.Browser.Client.GetAsync(path + new string('x', 4_000))).StatusCode);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/jobs")]
    public async Task Form_WithoutScript_IsThePlainForm(string address)
    {
        var page = await _board.Browser.GetAsync(address);
        foreach (var name in new[] { "q", "near" })
        {
            var field = page.Document.QuerySelector($"form[role=search] input[name={name}]")!;
            Assert.NotNull(field.GetAttribute("data-typeahead"));
            Assert.Null(field.GetAttribute("role"));
            Assert.True(page.Document.GetElementById(field.GetAttribute("aria-controls")!)!.HasAttribute("hidden"));
        }
    }

    private Task<List<Found>> AskAsync(string typed) => ReadAsync($"?q={Uri.EscapeDataString(typed)}");

    private async Task<List<Found>> ReadAsync(string query, TestBrowser? browser = null)
    {
        using var json = JsonDocument.Parse(await (browser ?? _board.Browser).Client.GetStringAsync($"/jobs/suggest{query}"));
        return
        [
            .. json.RootElement.EnumerateArray().SelectMany(group => group.GetProperty("items").EnumerateArray().Select(item => new Found(
                group.GetProperty("label").GetString()!,
                item.GetProperty("label").GetString()!,
                item.GetProperty("count").GetInt32(),
                item.GetProperty("url").GetString()!))),
        ];
    }

    private sealed record Found(string Group, string Label, int Count, string Url);

    /// <summary>One board of postings for all tests of this class; nobody changes it.</summary>
    public sealed class Board : IAsyncLifetime
    {
        public TestHost Host { get; } = new();

        public TestBrowser Browser { get; private set; } = null!;

        public int VettedAccountId { get; private set; }

        public async Task InitializeAsync()
        {
            await Host.Given.BoardAsync(seed: 5, postings: 120);
            var tig = (await Host.WithDatabaseAsync(db => db.Skills.SingleAsync(item => item.Slug == "gtaw-tig-welding"))).Id;
            await Host.Given.PostingAsync(
                await Host.Given.CompanyAsync("Lake-Shore Machine"),
                with: posting => posting.Requirements.Add(
                    new PostingRequirement { SkillId = tig, Importance = RequirementImportance.Required }));
            await Host.Given.PostingAsync(
                await Host.Given.CompanyAsync("Hushed Works"), with: posting => posting.Visibility = PostingVisibility.Confidential);
            await Host.Given.PostingAsync(
                await Host.Given.CompanyAsync("Vaulted Works"), with: posting => posting.Visibility = PostingVisibility.VettedOnly);
            await Host.CatchUpSearchAsync();
            var process = Domain.Process.System("Given", Host.Clock.GetUtcNow().UtcDateTime);
            VettedAccountId = (await Host.Given.CandidateAsync(with: made => made.Vet(process))).AccountId;
            Browser = Host.Browser();
        }

        public async Task DisposeAsync()
        {
            Browser.Dispose();
            await Host.DisposeAsync();
        }
    }
}
