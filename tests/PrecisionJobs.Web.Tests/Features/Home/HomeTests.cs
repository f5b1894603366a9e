using System.Globalization;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Home;

public sealed class HomeTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly TestBrowser _browser = host.Browser();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Get_TellsNumbersThatEqualTheirLists()
    {
        await host.Given.BoardAsync(seed: 9, postings: 60);

        var home = await _browser.GetAsync("/");

        var links = home.Document.QuerySelectorAll(".family-card p a, .facts a[href='/jobs'], .section-head a[href='/jobs']");
        Assert.Equal(6, links.Length);
        foreach (var link in links)
        {
            var list = await _browser.GetAsync(link.GetAttribute("href")!);
            var number = int.Parse(string.Concat(link.TextContent.Where(char.IsDigit)), CultureInfo.InvariantCulture);
            Assert.Equal(number == 1 ? "1 job" : $"{number} jobs", list.Document.QuerySelector("#results-title")!.TextContent);
        }

        var companies = home.Document.QuerySelector(".facts a[href='/companies']")!.TextContent;
        Assert.Equal($"{(await _browser.GetAsync("/companies")).Document.QuerySelectorAll(".company-list > li").Length}", companies);
        Assert.Equal(6, home.Document.QuerySelectorAll(".job-card").Length);
        Assert.InRange(await host.CountQueriesAsync(() => _browser.GetAsync("/")), 1, 5);
    }

    [Fact]
    public async Task Get_LeadsToTheSearchPage()
    {
        var home = await _browser.GetAsync("/");

        var form = home.Document.QuerySelector("form[role=search]")!;
        Assert.Equal("/jobs", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("input[name=q]"));
        Assert.NotNull(form.QuerySelector("input[name=near]"));
    }
}
