using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>Live openings stand on every page they concern, counted by the one search.</summary>
public sealed class LiveOpeningsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Pages_CountWhatIsLive_AndOnlyThat()
    {
        var before = await TotalAsync("/guide/occupations/machinist");
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Machinist, days");
        await host.Given.PostingAsync(company, "Machinist, nights");
        await host.Given.PostingAsync(company, "Machinist, draft", live: false);
        await host.Given.PostingAsync(company, "Machinist for vetted", with: posting => posting.Visibility = PostingVisibility.VettedOnly);
        await host.Given.PostingAsync(await host.Given.CompanyAsync("Unverified", verified: false), "Machinist elsewhere");
        await host.CatchUpSearchAsync();

        var live = await TotalAsync("/guide/occupations/machinist");
        Assert.Equal(before + 2, live);
        Assert.Equal(live, await TotalAsync("/guide/families/machining"));
        Assert.Equal(0, await TotalAsync("/guide/occupations/welder"));
        Assert.Equal(0, await TotalAsync("/guide/certifications/aws-certified-welder"));
        Assert.Equal(0, await TotalAsync("/guide/pathways/machinist-apprenticeship"));
        using var browser = host.Browser();
        var list = await browser.GetAsync("/guide/occupations?q=machinist&family=machining");
        Assert.Equal($"{live}", list.Document.QuerySelector("a[href='/jobs?occupation=machinist']")!.TextContent.Trim());
        Assert.Contains($"12 occupations, {live} live openings", (await browser.GetAsync("/guide")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guide/occupations/machinist")]
    [InlineData("/guide/families/machining")]
    [InlineData("/guide/skills/cnc-milling")]
    public async Task Count_IsWhatTheLinkLeadsTo_ForEverybodyAndForTheVetted(string address)
    {
        var company = await host.Given.CompanyAsync();
        var skill = await host.WithDatabaseAsync(db => db.Skills.SingleAsync(item => item.Slug == "cnc-milling"));
        void Asks(Posting posting) => posting.Requirements.Add(new PostingRequirement { SkillId = skill.Id });
        await host.Given.PostingAsync(company, with: Asks);
        await host.Given.PostingAsync(company, with: posting =>
        {
            Asks(posting);
            posting.Visibility = PostingVisibility.VettedOnly;
        });
        await host.CatchUpSearchAsync();
        var vetted = await host.Given.CandidateAsync(with: candidate => candidate.Vet(Process.System("Given", TestHost.Start.UtcDateTime)));
        using var anyone = host.Browser();
        using var insider = await host.Given.SignedInAsync(vetted.AccountId);

        var (seenByAnyone, seenByTheVetted) = (await SeenAsync(anyone, address), await SeenAsync(insider, address));

        Assert.True(seenByTheVetted > seenByAnyone, $"{seenByTheVetted} and {seenByAnyone}");
    }

    [Fact]
    public async Task Page_WithoutOpenings_SaysSoInItsHead()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide/certifications/aws-certified-welder");

        Assert.Equal("No openings right now", page.Document.QuerySelector(".page-actions a[href='#live-openings']")!.TextContent.Trim());
        Assert.NotNull(page.Document.QuerySelector("#live-openings"));
    }

    [Fact]
    public async Task Article_ShowsOpeningsInItsOccupations_AndNoneToEmployers()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company);
        await host.CatchUpSearchAsync();
        using var browser = host.Browser();

        var article = await browser.GetAsync("/guide/articles/machinist-vs-tool-and-die-maker");
        var link = article.Document.QuerySelector("a[data-live-total]")!;

        Assert.Contains("occupation=machinist", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("occupation=tool-and-die-maker", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/guide/articles/a-job-description-that-works")).Document.QuerySelector(".live-openings"));
    }

    [Fact]
    public async Task Page_ShowsTheNewestFew()
    {
        var company = await host.Given.CompanyAsync("Willow Fixtures");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Given.PostingAsync(company, "Newest of all");
        await host.CatchUpSearchAsync();
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide/occupations/machinist");

        Assert.Equal("Newest of all", page.Document.QuerySelector(".live-openings .job-title a")!.TextContent);
        Assert.InRange(page.Document.QuerySelectorAll(".live-openings .job-card").Length, 1, 3);
    }

    private static async Task<int> SeenAsync(TestBrowser browser, string address)
    {
        var page = await browser.GetAsync(address);
        var link = page.Document.QuerySelector("a[data-live-total]")!;
        var total = int.Parse(link.GetAttribute("data-live-total")!, CultureInfo.InvariantCulture);
        var button = page.Document.QuerySelector(".page-actions a.btn-primary")!;
        Assert.Equal(total == 1 ? "See 1 opening" : $"See {total} openings", button.TextContent.Trim());
        Assert.Equal(link.GetAttribute("href"), button.GetAttribute("href"));
        var results = await browser.GetAsync(link.GetAttribute("href")!);
        Assert.Equal(total == 1 ? "1 job" : $"{total} jobs", results.Document.QuerySelector("#results-title")!.TextContent);
        return total;
    }

    private async Task<int> TotalAsync(string address)
    {
        using var browser = host.Browser();
        var total = (await browser.GetAsync(address)).Document.QuerySelector("[data-live-total]")!;
        return int.Parse(total.GetAttribute("data-live-total")!, CultureInfo.InvariantCulture);
    }
}
