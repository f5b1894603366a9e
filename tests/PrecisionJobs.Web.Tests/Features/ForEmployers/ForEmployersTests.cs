using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.ForEmployers;

public sealed class ForEmployersTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_Anonymous_LeadsToRegisteringAndToJoining()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/employers");

        Assert.NotNull(page.Document.QuerySelector("main a[href='/account/register/employer']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/account/register/employer/join']"));
        Assert.Null(page.Document.QuerySelector("main a[href='/employer']"));
    }

    [Fact]
    public async Task Get_AsAMember_LeadsToTheWorkspace()
    {
        using var browser = await host.Given.SignedInMemberAsync(await host.Given.CompanyAsync());

        var page = await browser.GetAsync("/employers");

        Assert.NotNull(page.Document.QuerySelector("main a[href='/employer']"));
        Assert.Null(page.Document.QuerySelector("main a[href^='/account/register']"));
    }

    [Fact]
    public async Task EveryLink_LeadsSomewhere()
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync("/employers");

        foreach (var address in page.Document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!))
        {
            Assert.True((await browser.GetAsync(address)).Response.IsSuccessStatusCode, address);
        }
    }
}
