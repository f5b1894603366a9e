using System.Net;
using System.Text.Json;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>Each kind of endpoint has a limit of its own, and whoever meets it is told so in words.</summary>
public sealed class RateLimitTests
{
    // A sixtieth of the usual: four searches a minute, ten answers of any kind.
    private const string Tight = "0.0167";

    [Theory]
    [InlineData("/jobs?q=welder")]
    [InlineData("/guide/suggest?q=tig")]
    [InlineData("/feeds/jobs.atom")]
    public async Task Search_TooOften_IsToldToWait(string address)
    {
        using var host = new TestHost { Settings = { ["RateLimits:Factor"] = Tight } };
        using var browser = host.Browser();
        var first = await browser.GetRawAsync(address);
        var last = await OftenAsync(browser, address, 4);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.Status, last.Status));
        Assert.Equal("Too many tries in a short time", last.Heading);
        Assert.Contains("Wait a minute", last.MainText, StringComparison.Ordinal);
        Assert.True(last.Response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/guide")).Status);
    }

    [Fact]
    public async Task Api_TooOften_IsAProblem()
    {
        using var host = new TestHost { Settings = { ["RateLimits:Factor"] = Tight } };
        using var browser = host.Browser();
        var last = await OftenAsync(browser, "/api/v1/jobs", 5);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal("application/problem+json", last.Response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(last.Text);
        Assert.Equal(429, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Anything_TooOften_IsToldToWait()
    {
        using var host = new TestHost { Settings = { ["RateLimits:Factor"] = Tight } };
        using var browser = host.Browser();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await OftenAsync(browser, "/guide", 11)).Status);
    }

    [Fact]
    public async Task Uploads_TooOften_AreToldToWait()
    {
        using var host = new TestHost { Settings = { ["RateLimits:Factor"] = "0.2" } };
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/resume");
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 5; time++)
        {
            statuses.Add((await browser.UploadAsync(page, [], [new TestUpload("Form.Resume", "a.exe", [1, 2, 3])])).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 4), HttpStatusCode.TooManyRequests], statuses);
    }

    private static async Task<TestPage> OftenAsync(TestBrowser browser, string address, int times)
    {
        var page = await browser.GetRawAsync(address);
        for (var time = 1; time < times; time++)
        {
            page = await browser.GetRawAsync(address);
        }

        return page;
    }
}
