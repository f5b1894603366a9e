using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>Somebody whose hands do not use a mouse.</summary>
[Collection(SharedSite.Name)]
public sealed class KeyboardTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SkipLink_LeadsPastTheHeader(bool script)
    {
        await using var visitor = await site.OpenAsync(script);
        await visitor.GoAsync("/jobs");
        await PressAsync(visitor, "Tab");
        Assert.Equal("Skip to content", await Focus(visitor).InnerTextAsync());
        Assert.True(await Focus(visitor).IsVisibleAsync());

        await PressAsync(visitor, "Enter", "Tab");
        Assert.Equal("What", await LabelOfFocusAsync(visitor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Menu_OpensAndLeads(bool script)
    {
        await using var visitor = await site.OpenAsync(script, width: 390);
        await visitor.GoAsync("/");
        await visitor.Page.Locator("details.nav-main > summary").FocusAsync();
        await PressAsync(visitor, "Enter");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Companies", Exact = true }).First.WaitForAsync();
        await PressAsync(visitor, "Tab", "Tab");
        await visitor.LeaveByAsync(() => PressAsync(visitor, "Enter"));
        Assert.Equal("Career guide", await visitor.HeadingAsync());
    }

    [Fact]
    public async Task Menu_ClosesWithEscape_AndGivesTheFocusBack()
    {
        await using var visitor = await site.OpenAsync("candidate");
        await visitor.Page.Locator("details.menu > summary").FocusAsync();
        await PressAsync(visitor, "Enter", "Tab");
        Assert.Equal("Overview", await Focus(visitor).InnerTextAsync());

        await PressAsync(visitor, "Escape");
        Assert.False(await visitor.Page.Locator(".menu-panel").IsVisibleAsync());
        Assert.Contains("Jordan Avery", await Focus(visitor).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PickList_IsChosenFromWithArrows()
    {
        await using var visitor = await site.OpenAsync("candidate");
        await visitor.GoAsync("/me/profile/skills/new");
        var field = visitor.Page.Locator("[role=combobox]");
        await field.PressSequentiallyAsync("makino");
        var first = visitor.Page.Locator("[role=option]").First;
        await first.WaitForAsync();
        await PressAsync(visitor, "ArrowDown");
        Assert.Equal("true", await first.GetAttributeAsync("aria-selected"));
        Assert.Equal(await first.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));

        await PressAsync(visitor, "Enter");
        var chosen = await field.InputValueAsync();
        Assert.StartsWith("Makino", chosen, StringComparison.Ordinal);
        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded"));
        Assert.Equal(0, await visitor.Page.Locator("[role=option] >> visible=true").CountAsync());

        await visitor.LeaveByAsync(() => PressAsync(visitor, "Enter"));
        Assert.Contains($"{chosen} is on your profile", await visitor.WholeTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task PickList_ClosesWithEscape_AndKeepsWhatWasTyped()
    {
        await using var visitor = await site.OpenAsync("candidate");
        await visitor.GoAsync("/me/profile/skills/new");
        var field = visitor.Page.Locator("[role=combobox]");
        await field.PressSequentiallyAsync("makino");
        await visitor.Page.Locator("[role=option]").First.WaitForAsync();
        await PressAsync(visitor, "Escape");
        Assert.Equal(0, await visitor.Page.Locator("[role=option] >> visible=true").CountAsync());
        Assert.Equal("makino", await field.InputValueAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/jobs")]
    public async Task SearchBox_SuggestsAndLeads(string address)
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync(address);
        var field = visitor.Page.Locator("#q");
        await field.PressSequentiallyAsync("machin");
        var options = visitor.Page.Locator("#q-list [role=option]");
        await options.First.WaitForAsync();
        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));
        Assert.Equal("Titles", await visitor.Page.Locator("#q-list [role=group]").First.GetAttributeAsync("aria-label"));
        Assert.Equal($"{await options.CountAsync()} suggestions", await visitor.Page.Locator("#q-list + [role=status]").InnerTextAsync());

        await PressAsync(visitor, "ArrowUp");
        Assert.Equal(await options.Last.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await PressAsync(visitor, "Home");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await PressAsync(visitor, "Escape");
        Assert.Equal("machin", await field.InputValueAsync());
        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded"));
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));

        await PressAsync(visitor, "ArrowDown");
        await options.First.WaitForAsync();
        await PressAsync(visitor, "ArrowDown");
        await visitor.LeaveByAsync(() => PressAsync(visitor, "Enter"));
        Assert.Equal("Machinist jobs", await visitor.HeadingAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task RefusedForm_LeadsFromSummaryToField()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync("/account/register/candidate");
        await visitor.FillAsync("Name", "Lou Marchetti");
        await visitor.FillAsync("E-mail address", "lou@mail.example");
        await visitor.FillAsync("Password", "short");
        await visitor.LeaveByAsync(() => PressAsync(visitor, "Enter"));
        Assert.Equal("alert", await Focus(visitor).GetAttributeAsync("role"));

        await PressAsync(visitor, "Tab", "Enter");
        Assert.Equal("Form.Password", await Focus(visitor).GetAttributeAsync("name"));
        Assert.Equal("Lou Marchetti", await visitor.Field("Name").InputValueAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static ILocator Focus(Visitor visitor) => visitor.Page.Locator(":focus");

    private static Task<string> LabelOfFocusAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("document.activeElement.labels[0].innerText.trim()");

    private static async Task PressAsync(Visitor visitor, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visitor.Page.Keyboard.PressAsync(key);
        }
    }
}
