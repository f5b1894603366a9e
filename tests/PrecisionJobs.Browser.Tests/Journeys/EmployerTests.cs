using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>An owner writes a posting through all steps, publishes it, and looks after applicants.</summary>
[Collection(SharedSite.Name)]
public sealed class EmployerTests(Site site)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Owner_PublishesAPosting_AndVisitorsFindIt(bool script, int width)
    {
        await using var owner = await site.OpenAsync("employer", script, width);
        var title = $"Jig Borer Hand {(script ? "Ida" : "Noah")}";
        await owner.GoAsync("/employer");
        await owner.FollowAsync("Write a posting");
        await owner.FillAsync("Job title", title);
        await owner.PressAsync("Save draft and go on");
        await WriteStepsAsync(owner);

        Assert.Equal("Check and publish", await owner.HeadingAsync());
        await owner.PressAsync("Publish posting");
        Assert.Equal(title, await owner.HeadingAsync());
        Assert.Contains("Live", await owner.TextAsync(), StringComparison.Ordinal);

        await using var visitor = await site.OpenAsync(script, width);
        await visitor.GoAsync($"/jobs?q={Uri.EscapeDataString(title)}");
        await visitor.LeaveByAsync(
            () => visitor.Page.Locator(".job-title a").Filter(new() { HasText = title }).ClickAsync());
        var posting = await visitor.TextAsync();
        foreach (var fact in new[] { "$34–$41.50 an hour", "Moore jig borer", "Apply for this job", "GD&T" })
        {
            Assert.Contains(fact, posting, StringComparison.Ordinal);
        }

        Assert.Empty(owner.Complaints);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Owner_MovesOneApplicantAndDeclinesAnother(bool script, int width)
    {
        await using var owner = await site.OpenAsync("employer", script, width);
        await owner.GoAsync("/employer");
        await owner.LeaveByAsync(() => NewApplicants(owner).First.ClickAsync());
        await FirstApplicantAsync(owner);
        var moved = await owner.HeadingAsync();
        await owner.PressAsync("Start review");
        Assert.Contains("In review", await owner.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(moved, await owner.HeadingAsync());

        await owner.GoAsync("/employer");
        await owner.LeaveByAsync(() => NewApplicants(owner).Nth(1).ClickAsync());
        await FirstApplicantAsync(owner);
        await DeclineAsync(owner);
        Assert.Empty(owner.Complaints);
    }

    private static async Task DeclineAsync(Visitor owner)
    {
        var name = await owner.HeadingAsync();
        await owner.FollowAsync("Decline");
        await owner.TickAsync("Others fit better");
        await owner.PressAsync("Continue");
        await owner.FillAsync("Text", "Hello {name}, for {job} we chose somebody else. Thank you.");
        await owner.PressAsync("Preview the mail");
        Assert.Equal("Check, then decide", await owner.HeadingAsync());
        var letter = await owner.Page.Locator("#letter").InnerTextAsync();
        Assert.Contains($"Hello {name}, for ", letter, StringComparison.Ordinal);

        await owner.PressAsync("send the mail");
        Assert.Contains("Not selected", await owner.TextAsync(), StringComparison.Ordinal);
        await owner.OpenMailAsync(name, "Your application for");
        Assert.Contains($"Hello {name}, for ", await owner.TextAsync(), StringComparison.Ordinal);
    }

    private static ILocator NewApplicants(Visitor owner) =>
        owner.Main.Locator("section:has(h2:has-text('New applicants')) a[href$='/applicants']");

    private static Task FirstApplicantAsync(Visitor owner) => owner.LeaveByAsync(
        () => owner.Main.Locator("tbody tr:has(.status:has-text('New')) th a").First.ClickAsync());

    private static async Task WriteStepsAsync(Visitor owner)
    {
        await owner.ChooseAsync("Occupation", "Machinist");
        await owner.ChooseAsync("Experience", "Journey level");
        await owner.PressAsync("Save and continue");

        await owner.FillAsync(
            "The work",
            "Bore and grind hole patterns in die plates on a jig borer, then check every one of them on the CMM.");
        await owner.FillAsync("Equipment and controls", "- Moore jig borer\n- Zeiss CMM");
        await owner.PressAsync("Save and continue");

        await owner.FillAsync("Skill, machine, control, material or certification", "GD&T");
        await owner.PressAsync("Add");
        await owner.PressAsync("Save and continue");

        await owner.FillAsync("Lowest", "34");
        await owner.FillAsync("Highest", "41.50");
        await owner.TickAsync("per hour");
        await owner.PressAsync("Save and continue");

        await owner.Main.Locator("[name='Form.SiteIds']").First.CheckAsync();
        await owner.PressAsync("Save and continue");

        await owner.FillAsync("How the hiring goes", "1. A machinist reads it.\n2. A day in the shop.");
        await owner.PressAsync("Save and continue");
    }
}
