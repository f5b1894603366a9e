using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>What comes out of the printer: the posting or the application, and nothing around it.</summary>
[Collection(SharedSite.Name)]
public sealed class PrintTests(Site site)
{
    [Theory]
    [InlineData("candidate", "/jobs?company=great-lakes-weldments", ".job-title a")]
    [InlineData("candidate", "/me/applications", "main .job-card a, main .panel a, main li a")]
    [InlineData("recruiter", "/recruiter", "table#waiting th a")]
    public async Task Print_LeavesOutTheSite(string persona, string path, string first)
    {
        await using var visitor = await site.OpenAsync(persona);
        await visitor.GoAsync(path);
        await visitor.LeaveByAsync(() => visitor.Page.Locator(first).First.ClickAsync());
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await visitor.Page.Locator("h1").IsVisibleAsync());
        Assert.Contains(
            new Uri(visitor.Page.Url).AbsolutePath,
            await visitor.Page.Locator(".print-head").InnerTextAsync(),
            StringComparison.Ordinal);
        foreach (var part in new[] { ".site-header", ".site-footer", ".btn", "form", ".breadcrumb" })
        {
            Assert.Equal(0, await visitor.Page.Locator($"{part} >> visible=true").CountAsync());
        }
    }
}
