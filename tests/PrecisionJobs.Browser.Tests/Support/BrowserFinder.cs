namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>Finds a Chromium, Chrome or Edge of the system, or has one installed.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

    private static readonly string[] KnownPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Path of a browser of the system; null means the one that Playwright installed for itself.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PRECISIONJOBS_BROWSER") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Concat(KnownPlaces)
            .FirstOrDefault(File.Exists);
        if (found is not null)
        {
            return found;
        }

        var code = Microsoft.Playwright.Program.Main(["install", "--with-deps", "chromium"]);
        return code == 0
            ? null
            : throw new InvalidOperationException(
                "No Chromium, Chrome or Edge was found, and none could be installed. Install one, or set PRECISIONJOBS_BROWSER.");
    }
}
