using System.Net;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide;

public sealed class CompareTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_WithTwoOccupations_ShowsThemSideBySideAndSaysTheDifference()
    {
        var page = await GetAsync("a=machinist&b=tool-and-die-maker");

        Assert.Equal("Machinist or tool and die maker?", page.Heading);
        Assert.Contains("Tool and die makers earned $63,180 at the median, $7,030 (12.5%) more than machinists with $56,150 (May 2024).", page.MainText, StringComparison.Ordinal);
        Assert.Contains("one in ten machinists earned more than $78,760", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Employment of machinists is projected to stay about the same (0.0%), of tool and die makers to fall by 10.8% (2024–34).", page.MainText, StringComparison.Ordinal);
        Assert.Contains("differs: high school diploma or equivalent for machinists, postsecondary nondegree award for tool and die makers (BLS).", page.MainText, StringComparison.Ordinal);
        Assert.Contains("A step of the career ladder leads from machinist to tool and die maker (specialization): from making parts", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["$56,150 (differs)", "$63,180 (differs)"], Row(page, "Median a year"));
        Assert.Equal(["Machining & toolmaking", "Machining & toolmaking"], Row(page, "Family"));
    }

    [Fact]
    public async Task Get_TheOtherWayRound_SaysTheSame()
    {
        var page = await GetAsync("a=tool-and-die-maker&b=machinist");

        Assert.Contains("$7,030 (12.5%) more than machinists", page.MainText, StringComparison.Ordinal);
        Assert.Contains("leads from machinist to tool and die maker", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("a=machinist", HttpStatusCode.OK)]
    [InlineData("a=machinist&b=", HttpStatusCode.OK)]
    [InlineData("b=welder", HttpStatusCode.OK)]
    [InlineData("a=machinist&b=machinist", HttpStatusCode.OK)]
    [InlineData("a=no-such&b=machinist", HttpStatusCode.NotFound)]
    public async Task Get_WithoutTwoDifferentOnes_OffersTheChoice(string query, HttpStatusCode status)
    {
        var page = await GetAsync(query);

        Assert.Equal(status, page.Status);
        Assert.Equal("Compare two occupations", page.Heading);
        Assert.Equal(2, page.Document.QuerySelectorAll("main select").Length);
        Assert.Null(page.Document.QuerySelector("table.compare"));
    }

    [Theory]
    [InlineData("a=no-such&b=machinist", "There is no occupation called “no-such”")]
    [InlineData("a=machinist&b=machinist", "the same occupation twice")]
    public async Task Get_WithAWrongChoice_SaysSo(string query, string expected) =>
        Assert.Contains(expected, (await GetAsync(query)).MainText, StringComparison.Ordinal);

    [Fact]
    public async Task Get_WithOneChosen_KeepsIt() => Assert.Equal(
        "welder", (await GetAsync("b=welder")).Document.QuerySelector("#b option[selected]")!.GetAttribute("value"));

    [Fact]
    public async Task Get_WithAnAbbreviationInATitle_KeepsItsCapitals()
    {
        var page = await GetAsync("a=machinist&b=cnc-operator");

        Assert.Equal("Machinist or CNC operator?", page.Heading);
        Assert.Contains("Employment of machinists is projected to stay about the same (0.0%), of CNC operators to fall by 10.7%", page.MainText, StringComparison.Ordinal);
    }

    private async Task<TestPage> GetAsync(string query)
    {
        using var browser = host.Browser();
        return await browser.GetAsync($"/guide/compare?{query}");
    }

    private static string[] Row(TestPage page, string label) =>
        [.. page.Document.QuerySelectorAll("table.compare tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent == label)
            .QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
