using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>A visitor looks around, with and without script, on a phone and at a desk.</summary>
[Collection(SharedSite.Name)]
public sealed class VisitorTests(Site site)
{
    [Theory]
    [InlineData(true, 390)]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Visitor_LooksAround(bool script, int width)
    {
        await using var visitor = await site.OpenAsync(script, width);
        foreach (var path in new[] { "/", "/jobs", "/guide", "/companies", "/account/login" })
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        }

        Assert.Empty(visitor.Complaints);
    }
}
