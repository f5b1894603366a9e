using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>Looks at what is closed when a page opens: menus, filters, suggestions, details; and at messages.</summary>
[Collection(SharedSite.Name)]
public sealed class OpenPartsTests(Site site)
{
    private readonly Look _look = new();

    [Theory]
    [InlineData(390, "/", "details.nav-main")]
    [InlineData(390, "/jobs", "details.filters")]
    [InlineData(390, "/me", "details.menu")]
    [InlineData(1280, "/me", "details.menu")]
    [InlineData(1280, "/guide/articles/starting-with-no-experience", "details")]
    public async Task Disclosure_Open_IsWhole(int width, string path, string part)
    {
        await using var visitor = path == "/me"
            ? await site.OpenAsync("candidate", width: width)
            : await site.OpenAsync(width: width);
        await visitor.GoAsync(path);
        foreach (var summary in await visitor.Page.Locator($"{part} > summary >> visible=true").AllAsync())
        {
            await summary.ClickAsync();
            await _look.AtBodyAsync(visitor.Page, $"{path} with {part} open");
        }

        AssertWhole(visitor);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Suggestions_Open_AreWhole(int width)
    {
        await using var visitor = await site.OpenAsync("candidate", width: width);
        await visitor.GoAsync("/me/profile/skills/new");
        await visitor.Page.Locator("[role=combobox]").PressSequentiallyAsync("haas");
        await visitor.Page.Locator("[role=option]").First.WaitForAsync();
        await _look.AsPhoneAsync(visitor.Page, "suggestions");
        AssertWhole(visitor);
    }

    [Fact]
    public async Task Message_AfterSaving_IsWhole_AndCanBePutAway()
    {
        await using var visitor = await site.OpenAsync("candidate");
        await visitor.GoAsync("/me/profile/preferences");
        await visitor.PressAsync("Save preferences");
        var message = visitor.Page.Locator(".flash [role=status], .flash .alert");
        await _look.AtPageAsync(visitor, "a message", "a message");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await message.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        AssertWhole(visitor);
    }

    private void AssertWhole(Visitor visitor)
    {
        Assert.True(_look.Faults.Count == 0, string.Join('\n', _look.Faults));
        Assert.Empty(visitor.Complaints);
    }
}
