using System.Net;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>A page asks the database a few times, however many skills, steps or postings it shows.</summary>
public sealed class GuideQueryCountTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/guide", 0)]
    [InlineData("/guide?q=welding", 1)]
    [InlineData("/guide/occupations", 0)]
    [InlineData("/guide/occupations/machinist", 9)]
    [InlineData("/guide/families/machining", 6)]
    [InlineData("/guide/skills", 0)]
    [InlineData("/guide/skills?category=process", 0)]
    [InlineData("/guide/skills/cnc-milling", 5)]
    [InlineData("/guide/certifications", 0)]
    [InlineData("/guide/certifications/aws-certified-welder", 6)]
    [InlineData("/guide/pathways", 1)]
    [InlineData("/guide/pathways/machinist-apprenticeship", 7)]
    [InlineData("/guide/compare?a=machinist&b=welder", 4)]
    [InlineData("/guide/ladder?family=machining", 1)]
    [InlineData("/guide/articles", 0)]
    [InlineData("/guide/articles/what-the-pay-is", 5)]
    [InlineData("/guide/suggest?q=cnc", 0)]
    public async Task Get_AsksTheDatabaseOnlySoOften(string address, int most)
    {
        var company = await host.Given.CompanyAsync();
        for (var count = 0; count < 4; count++)
        {
            await host.Given.PostingAsync(company);
        }

        await host.CatchUpSearchAsync();
        using var browser = host.Browser();
        await browser.GetAsync(address);
        host.Queries.Reset();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(host.Queries.Count <= most, $"{address} asked {host.Queries.Count} times");
    }
}
