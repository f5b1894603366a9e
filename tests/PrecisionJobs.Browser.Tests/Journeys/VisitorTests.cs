using System.Globalization;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>A visitor searches, narrows, reads a posting, and learns what the work is.</summary>
[Collection(SharedSite.Name)]
public sealed class VisitorTests(Site site)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(true, 390)]
    [InlineData(false, 1280)]
    [InlineData(false, 390)]
    public async Task Visitor_FindsAPostingThatFits(bool script, int width)
    {
        await using var visitor = await site.OpenAsync(script, width);
        await visitor.GoAsync("/");
        await visitor.FillAsync("What", "machinist");
        await visitor.PressAsync("Search jobs");
        var all = await CountAsync(visitor);
        Assert.True(all > 3, $"{all} jobs for machinists");

        if (width < 768)
        {
            await visitor.Page.Locator("summary:has-text('Filters')").ClickAsync();
        }

        await visitor.TickAsync("Second shift");
        await visitor.PressAsync("Show results");
        var narrowed = await CountAsync(visitor);
        Assert.InRange(narrowed, 1, all - 1);
        Assert.Contains("shift=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(narrowed, await visitor.Page.Locator(".job-card").CountAsync());

        var title = await visitor.Page.Locator(".job-title a").First.InnerTextAsync();
        await visitor.FollowAsync(title);
        Assert.Equal(title, await visitor.HeadingAsync());
        Assert.Contains("Second shift", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("$", await visitor.Page.Locator(".apply-box .pay").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Visitor_ComparesOccupations(bool script)
    {
        await using var visitor = await site.OpenAsync(script);
        await visitor.GoAsync("/guide/occupations/machinist");
        Assert.Equal("Machinist", await visitor.HeadingAsync());
        Assert.Contains("BLS", await visitor.TextAsync(), StringComparison.Ordinal);

        await visitor.FollowAsync("Compare");
        await visitor.ChooseAsync("Second occupation", "Tool and die maker");
        await visitor.PressAsync("Compare");

        Assert.Equal(2, await visitor.Page.Locator("table.compare thead th a").CountAsync());
        Assert.Contains("b=tool-and-die-maker", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Visitor_ConvertsATolerance(bool script)
    {
        await using var visitor = await site.OpenAsync(script);
        await visitor.GoAsync("/guide/convert");
        await visitor.FillAsync("Dimension, tolerance or finish", "0.0005 in");
        if (!script)
        {
            await visitor.PressAsync("Convert");
        }

        // With script the answer comes while one types.
        await visitor.Main.GetByText("12.7").First.WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<int> CountAsync(Visitor visitor)
    {
        var text = await visitor.Page.Locator("#results-title").InnerTextAsync();
        return int.Parse(new string([.. text.TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
    }
}
