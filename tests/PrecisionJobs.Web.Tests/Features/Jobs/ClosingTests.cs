using System.Globalization;
using System.Net;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

public sealed class ClosingTests : IAsyncDisposable
{
    private readonly TestHost _host = new();
    private readonly TestBrowser _browser;

    public ClosingTests()
    {
        _browser = _host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Get_AroundTheClosingInstant_FollowsTheSitesDay()
    {
        var eastern = await PostAsync("Closes in the east", "America/New_York");
        var pacific = await PostAsync("Closes in the west", "America/Los_Angeles");
        var page = await _browser.GetAsync($"/jobs/{eastern.Id}/{eastern.Slug}");
        Assert.Contains("Open through Mar 20, 2027, Eastern time", page.MainText, StringComparison.Ordinal);

        foreach (var (at, east, west) in new[]
        {
            ("2027-03-21T03:59:59Z", HttpStatusCode.OK, HttpStatusCode.OK),
            ("2027-03-21T04:00:00Z", HttpStatusCode.Gone, HttpStatusCode.OK),
            ("2027-03-21T06:59:59Z", HttpStatusCode.Gone, HttpStatusCode.OK),
            ("2027-03-21T07:00:00Z", HttpStatusCode.Gone, HttpStatusCode.Gone),
        })
        {
            _host.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
            Assert.Equal(east, (await _browser.GetAsync($"/jobs/{eastern.Id}/{eastern.Slug}")).Status);
            Assert.Equal(west, (await _browser.GetAsync($"/jobs/{pacific.Id}/{pacific.Slug}")).Status);
            var list = (await _browser.GetAsync("/jobs?q=%22closes+in+the%22")).MainText;
            Assert.Equal(east == HttpStatusCode.OK, list.Contains("Closes in the east", StringComparison.Ordinal));
            Assert.Equal(west == HttpStatusCode.OK, list.Contains("Closes in the west", StringComparison.Ordinal));
        }
    }

    private async Task<Posting> PostAsync(string title, string zone)
    {
        var now = TestHost.Start.UtcDateTime;
        var posting = await _host.Given.PostingAsync(
            await _host.Given.CompanyAsync(),
            title,
            live: false,
            made => made.TryPublish(now, ClosingInstant.EndOf(new DateOnly(2027, 3, 20), zone), zone, Process.System("Test", now)));
        await _host.CatchUpSearchAsync();
        return posting;
    }
}
