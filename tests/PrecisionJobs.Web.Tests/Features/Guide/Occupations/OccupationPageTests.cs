using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide.Occupations;

public sealed class OccupationPageTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_OfTheMachinist_ShowsFiguresWithSourceAndPeriod()
    {
        var page = await GetAsync("/guide/occupations/machinist");

        Assert.Contains("$56,150", page.MainText, StringComparison.Ordinal);
        Assert.Equal("10th percentile $38,100, 25th $46,250, median $56,150, 75th $64,910, 90th $78,760.", page.Document.QuerySelector("svg.wage-bar desc")!.TextContent);
        Assert.Equal(["May 2024", "May 2023", "May 2022"], page.Document.QuerySelectorAll("section[aria-labelledby=pay] tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Employment is projected to stay about the same: 299,500 jobs in 2024, 299,600 in 2034 (0.0%).", page.MainText, StringComparison.Ordinal);
        Assert.Contains("all occupations together: +3.1%; all production occupations: −1.1%", page.MainText, StringComparison.Ordinal);
        Assert.Contains("About 29,500 openings a year, nearly all of them to replace people", page.MainText, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("figure"), figure => Assert.NotNull(figure.QuerySelector(".source-line")));
    }

    [Fact]
    public async Task Get_OfTheMachinist_LinksTheArticlesThatHoldClaimsAgainstTheFigures()
    {
        var page = await GetAsync("/guide/occupations/machinist");

        Assert.NotNull(page.Document.QuerySelector(".alert a[href='/guide/articles/long-term-outlook']"));
        Assert.NotNull(page.Document.QuerySelector(".alert a[href='/guide/articles/what-the-pay-is']"));
    }

    [Fact]
    public async Task Get_OfTheMachinist_DrawsTheLadderAndTellsItInWords()
    {
        var page = await GetAsync("/guide/occupations/machinist");

        var boxes = page.Document.QuerySelectorAll("svg.ladder-svg a").Select(link => link.GetAttribute("href")).ToList();
        var told = page.Document.QuerySelectorAll(".ladder-steps > li > p:first-child a").Select(link => link.GetAttribute("href")).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("/guide/occupations/cnc-programmer", boxes);
        Assert.All(boxes, box => Assert.Contains(box, told));
        Assert.Equal(page.Document.QuerySelectorAll("svg.ladder-svg path.edge").Length, page.Document.QuerySelectorAll(".ladder-steps > li").Length);
        Assert.NotNull(page.Document.QuerySelector("svg.ladder-svg .node.is-here"));
    }

    [Fact]
    public async Task Get_OfTheMachinist_TellsWhereItLeads_TheFastestGrowingFirst()
    {
        var page = await GetAsync("/guide/occupations/machinist");

        var next = page.Document.QuerySelectorAll("section[aria-labelledby=outlook] li").Select(item => item.TextContent).ToList();

        Assert.Equal("CNC programmer: +12.8% (growing), $65,670", next[0]);
        Assert.Equal("Metal patternmaker: −24.4% (shrinking), $54,540", next[^1]);
    }

    [Fact]
    public async Task Get_OfTheMachinist_NamesItsOtherNamesOnceHoweverSpelled()
    {
        var page = await GetAsync("/guide/occupations/machinist");

        var names = page.Document.QuerySelectorAll("section[aria-labelledby=names] p")
            .SelectMany(line => line.TextContent.Split(", ")).ToList();

        Assert.Contains("CNC machinist", names);
        Assert.DoesNotContain("C.N.C. machinist", names);
        Assert.Equal(names.Count, names.Select(name => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("machinist")]
    [InlineData("wood-patternmaker")]
    [InlineData("dental-lab-technician")]
    public async Task Get_LinksOnThePage_LeadToPartsThatAreThere(string slug)
    {
        var page = await GetAsync($"/guide/occupations/{slug}");

        var links = page.Document.QuerySelectorAll(".jump-links a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.True(links.Count >= 5);
        Assert.All(links, link => Assert.NotNull(page.Document.GetElementById(link[1..])));
    }

    [Fact]
    public async Task Get_OfACncOperator_KeepsTheAbbreviation() => Assert.Contains(
        "Live openings: CNC operators", (await GetAsync("/guide/occupations/cnc-operator")).MainText, StringComparison.Ordinal);

    [Fact]
    public async Task Get_OfAGrowingOccupation_SaysHowManyOpeningsAreGrowth() => Assert.Contains(
        "Employment is projected to grow by 12.8%: 28,300 jobs in 2024, 31,900 in 2034 (+12.8%).",
        (await GetAsync("/guide/occupations/cnc-programmer")).MainText,
        StringComparison.Ordinal);

    [Fact]
    public async Task Get_OfATinyOccupation_DoesNotSayZeroOpenings() => Assert.Contains(
        "Fewer than 50 openings a year.",
        (await GetAsync("/guide/occupations/wood-patternmaker")).MainText,
        StringComparison.Ordinal);

    [Fact]
    public async Task List_ByFamilyAndEducation_ShowsWhatFits()
    {
        var page = await GetAsync("/guide/occupations?family=machining&education=Postsecondary+nondegree+award");

        Assert.Equal(["CNC programmer", "Tool and die maker"], Titles(page));
        Assert.Equal("machining", page.Document.QuerySelector("#family option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task List_ByAnotherName_FindsTheOccupation() =>
        Assert.Contains("Tool and die maker", Titles(await GetAsync("/guide/occupations?q=toolmaker")));

    [Fact]
    public async Task List_ByPay_BeginsWithTheHighest() =>
        Assert.Equal("Production manager", Titles(await GetAsync("/guide/occupations?sort=pay"))[0]);

    [Fact]
    public async Task List_WithNothing_SaysWhatToTry() => Assert.Contains(
        "No occupation fits", (await GetAsync("/guide/occupations?q=zzzz")).MainText, StringComparison.Ordinal);

    [Fact]
    public async Task Skills_OfACategory_AreThatCategoryOnly()
    {
        var page = await GetAsync("/guide/skills?category=control");

        Assert.Equal("CNC controls", page.Document.QuerySelector("h3.h2")!.FirstChild!.TextContent.Trim());
        Assert.Single(page.Document.QuerySelectorAll("h3.h2"));
    }

    [Fact]
    public async Task Skill_ShowsSynonymsNeighborsAndWhoUsesIt()
    {
        var page = await GetAsync("/guide/skills/gtaw-tig-welding");

        Assert.Contains("gas tungsten arc welding", page.MainText, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=near] a.tag"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/guide/occupations/welder']"));
    }

    [Fact]
    public async Task Certification_WithContinuity_ExplainsItPerProcess()
    {
        var page = await GetAsync("/guide/certifications/aws-certified-welder");

        Assert.Contains("It lapses when the work is not done for 6 months, and each process is counted by itself.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Base metal", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certification_WithoutASource_SaysSoPlainly()
    {
        var slug = await host.WithDatabaseAsync(db => Task.FromResult(db.Certifications.First(item => !item.IsSourced).Slug));

        Assert.Contains("No published source was found", (await GetAsync($"/guide/certifications/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certifications_ByHowTheyEnd_AreThoseOnly()
    {
        var page = await GetAsync("/guide/certifications?expiry=continuity");

        Assert.All(page.Document.QuerySelectorAll(".entry-title .status"), status => Assert.Equal("Lapses when not used", status.TextContent));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".entry-title"));
    }

    [Fact]
    public async Task Pathways_OfAKindAndFamily_AreThoseOnly()
    {
        var page = await GetAsync("/guide/pathways?kind=registered-apprenticeship&family=welding");

        Assert.Equal("Registered apprenticeship", page.Document.QuerySelector("h3.h2")!.FirstChild!.TextContent.Trim());
        var names = page.Document.QuerySelectorAll(".entry-title").Select(name => name.TextContent).ToList();
        Assert.Contains("Welder apprenticeship", names);
        Assert.DoesNotContain("Cabinetmaker apprenticeship", names);
    }

    private async Task<TestPage> GetAsync(string address)
    {
        using var browser = host.Browser();
        return await browser.GetAsync(address);
    }

    private static List<string> Titles(TestPage page) =>
        [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
