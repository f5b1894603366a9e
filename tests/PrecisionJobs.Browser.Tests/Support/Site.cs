using Microsoft.Playwright;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>The product on a port of this machine, and a browser to open it with. One for all browser tests.</summary>
public sealed class Site : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>The product, in Development with its demo data.</summary>
    public TestHost Host { get; } = new()
    {
        Environment = "Development",
        WithoutDoubles = true,
        Settings = { ["Demo:Seed"] = "true", ["Site:BaseUrl"] = string.Empty },
    };

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        Host.UseKestrel(0);
        Host.StartServer();
        Address = Host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFinder.OfThisMachine.Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A fresh browser window: its own cookies.</summary>
    /// <param name="script">False switches script off.</param>
    /// <param name="width">Pixels; 390 is a phone, 1280 a desk.</param>
    public async Task<Visitor> OpenAsync(bool script = true, int width = 1280)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(this, context, await context.NewPageAsync());
    }

    /// <summary>A browser window in which one of the demo accounts is signed in.</summary>
    public async Task<Visitor> OpenAsync(string persona, bool script = true, int width = 1280)
    {
        var visitor = await OpenAsync(script, width);
        await visitor.SignInAsync(Demo.Email(persona), Demo.Password);
        return visitor;
    }
}

/// <summary>All browser tests share one site.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<Site>
{
    public const string Name = "site";
}
