using Microsoft.Playwright;

namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>Somebody with a browser window. Each step waits for the page that the server answers with.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> _complaints = [];

    public Visitor(Site site, IBrowserContext context, IPage page)
    {
        Site = site;
        Context = context;
        Page = page;
        page.Console += (_, message) => HearConsole(message);
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Response += (_, response) => HearAnswer(response);
        page.RequestFailed += (_, request) => HearFailure(request);
    }

    public Site Site { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained about: script errors, refused content, parts that did not come.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    /// <summary>Opens a path and returns the status.</summary>
    public async Task<int> GoAsync(string path) =>
        (await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded }))!.Status;

    /// <summary>Fills a field by its label.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>Chooses in a list by its label.</summary>
    public Task ChooseAsync(string label, string option) =>
        Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks a box or a choice by its label.</summary>
    public Task TickAsync(string label) => Field(label).CheckAsync();

    /// <summary>Presses a button of the main part by its words, and waits for the page that comes.</summary>
    public Task PressAsync(string button) => LeaveByAsync(() => Button(button).ClickAsync());

    /// <summary>Follows a link of the main part by its words, and waits for the page that comes.</summary>
    public Task FollowAsync(string link) => LeaveByAsync(() => Link(link).ClickAsync());

    /// <summary>Does something that leads to another page, and waits for that.</summary>
    public async Task LeaveByAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>A field of the main part by its label.</summary>
    public ILocator Field(string label) => Main.GetByLabel(label).And(Page.Locator("input, textarea, select")).First;

    /// <summary>A button of the main part by its words.</summary>
    public ILocator Button(string words) => Main.GetByRole(AriaRole.Button, new() { Name = words }).First;

    /// <summary>A link of the main part by its words.</summary>
    public ILocator Link(string words) => Main.GetByRole(AriaRole.Link, new() { Name = words }).First;

    /// <summary>The main part.</summary>
    public ILocator Main => Page.Locator("main");

    /// <summary>The heading of the page.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Text of the main part.</summary>
    public Task<string> TextAsync() => Main.InnerTextAsync();

    /// <summary>Text of the whole page, messages above the main part included.</summary>
    public Task<string> WholeTextAsync() => Page.Locator("body").InnerTextAsync();

    /// <summary>Signs in through the page.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/account/login");
        await FillAsync("E-mail address", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
        await Page.Locator("details.menu").WaitForAsync();
    }

    /// <summary>Signs out through the account menu.</summary>
    public async Task SignOutAsync()
    {
        await Page.Locator("details.menu > summary").ClickAsync();
        await LeaveByAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync());
    }

    /// <summary>Has the waiting mails sent, and opens the newest one to somebody with a subject.</summary>
    public async Task OpenMailAsync(string to, string subject)
    {
        await Site.Host.DispatchOutboxAsync();
        await GoAsync("/dev/mail");
        await LeaveByAsync(() => Page.Locator("main tr").Filter(new() { HasText = to })
            .GetByRole(AriaRole.Link, new() { Name = subject }).First.ClickAsync());
    }

    /// <summary>Follows the first address in the mail that is open.</summary>
    public Task FollowMailAsync() => LeaveByAsync(() => Main.Locator(".caught-mail a").First.ClickAsync());

    private void HearConsole(IConsoleMessage message)
    {
        // A refused form answers 422, a missing page 404: the browser reports both, and both are meant.
        if (message.Type is "error" or "warning"
            && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _complaints.Add($"{Page.Url}: {message.Text}");
        }
    }

    private void HearAnswer(IResponse answer)
    {
        if (answer.Status >= 400 && answer.Request.ResourceType != "document")
        {
            _complaints.Add($"{Page.Url}: {answer.Request.Method} {answer.Url} answers {answer.Status}");
        }
    }

    private void HearFailure(IRequest request)
    {
        // Leaving a page ends what it still asks for.
        if (request.Failure is not null and not "net::ERR_ABORTED")
        {
            _complaints.Add($"{Page.Url}: {request.Url} failed: {request.Failure}");
        }
    }
}
