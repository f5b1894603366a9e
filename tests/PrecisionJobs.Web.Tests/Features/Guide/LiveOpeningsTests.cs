using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>Live openings stand on every page they concern, counted by the one search.</summary>
public sealed class LiveOpeningsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Pages_CountWhatIsLive_AndOnlyThat()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Machinist, days");
        await host.Given.PostingAsync(company, "Machinist, nights");
        await host.Given.PostingAsync(company, "Machinist, draft", live: false);
        await host.Given.PostingAsync(company, "Machinist for vetted", with: posting => posting.Visibility = PostingVisibility.VettedOnly);
        await host.Given.PostingAsync(await host.Given.CompanyAsync("Unverified", verified: false), "Machinist elsewhere");
        await host.CatchUpSearchAsync();

        Assert.Equal("2", await TotalAsync("/guide/occupations/machinist"));
        Assert.Equal("2", await TotalAsync("/guide/families/machining"));
        Assert.Equal("0", await TotalAsync("/guide/occupations/welder"));
        Assert.Equal("0", await TotalAsync("/guide/certifications/aws-certified-welder"));
        Assert.Equal("0", await TotalAsync("/guide/pathways/machinist-apprenticeship"));
        using var browser = host.Browser();
        var list = await browser.GetAsync("/guide/occupations?q=machinist&family=machining");
        Assert.Equal("2", list.Document.QuerySelector("a[href='/jobs?occupation=machinist']")!.TextContent.Trim());
        Assert.Contains("12 occupations, 2 live openings", (await browser.GetAsync("/guide")).MainText, StringComparison.Ordinal);
    }

    private async Task<string?> TotalAsync(string address)
    {
        using var browser = host.Browser();
        return (await browser.GetAsync(address)).Document.QuerySelector("[data-live-total]")?.GetAttribute("data-live-total");
    }
}
