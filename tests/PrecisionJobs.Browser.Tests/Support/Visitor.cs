using Microsoft.Playwright;

namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>Somebody with a browser window.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public Visitor(Site site, IBrowserContext context, IPage page)
    {
        Site = site;
        Context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A refused form answers 422, a missing page 404: the browser reports both, and both are meant.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public Site Site { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained about: script errors, refused content.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    /// <summary>Opens a path and returns the status.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Fills a field by its label.</summary>
    public Task FillAsync(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    /// <summary>Presses a button by its words.</summary>
    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).First.ClickAsync();

    /// <summary>Follows a link by its words.</summary>
    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link }).First.ClickAsync();

    /// <summary>Text of the main part.</summary>
    public Task<string> MainTextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Signs in through the page.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/account/login");
        await FillAsync("E-mail address", email);
        await Page.Locator("input[type=password]").FillAsync(password);
        await Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Page.Locator("details.menu").WaitForAsync();
    }
}
