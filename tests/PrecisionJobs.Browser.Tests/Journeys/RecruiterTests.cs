using System.Globalization;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>A recruiter takes whoever waits longest, keeps a note and moves them.</summary>
[Collection(SharedSite.Name)]
public sealed class RecruiterTests(Site site)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Recruiter_WorksThroughTheQueue(bool script, int width)
    {
        await using var recruiter = await site.OpenAsync("recruiter", script, width);
        await recruiter.GoAsync("/recruiter");
        var waiting = await WaitingAsync(recruiter);
        await recruiter.LeaveByAsync(() => recruiter.Main.Locator("table#waiting th a").First.ClickAsync());
        var name = await recruiter.HeadingAsync();

        await recruiter.FillAsync("Your note", "Holds a current GTAW qualification; saw the card.");
        await recruiter.PressAsync("Add note");
        Assert.Contains("No candidate can ever see a note", await recruiter.WholeTextAsync(), StringComparison.Ordinal);
        Assert.Contains("saw the card", await recruiter.TextAsync(), StringComparison.Ordinal);

        await recruiter.PressAsync("Shortlist");
        Assert.Equal(name, await recruiter.HeadingAsync());
        Assert.Contains("Shortlisted", await recruiter.TextAsync(), StringComparison.Ordinal);

        await recruiter.GoAsync("/recruiter");
        Assert.Equal(waiting - 1, await WaitingAsync(recruiter));
        Assert.Empty(recruiter.Complaints);
    }

    private static async Task<int> WaitingAsync(Visitor recruiter) => int.Parse(
        await recruiter.Main.Locator(".tile-value").First.InnerTextAsync(), CultureInfo.InvariantCulture);
}
