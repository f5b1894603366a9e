namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>
/// Finds a Chromium, Chrome or Edge of the system, or has one installed. Without one the tests fail; they never skip.
/// </summary>
/// <param name="variable">Reads a variable of the environment.</param>
/// <param name="exists">Whether there is a file.</param>
/// <param name="install">Has a browser installed; its exit code.</param>
internal sealed class BrowserFinder(Func<string, string?> variable, Func<string, bool> exists, Func<int> install)
{
    /// <summary>Names the browser to use, ahead of any other.</summary>
    public const string Variable = "PRECISIONJOBS_BROWSER";

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "microsoft-edge-stable", "chrome.exe", "msedge.exe",
    ];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPlaces =
        [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>As this machine is.</summary>
    public static BrowserFinder OfThisMachine { get; } = new(
        Environment.GetEnvironmentVariable,
        File.Exists,
        () => Microsoft.Playwright.Program.Main(["install", "chromium"]));

    /// <summary>Path of a browser of the system; null means the one that Playwright installed for itself.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public string? Find()
    {
        if (variable(Variable) is { Length: > 0 } chosen)
        {
            return exists(chosen)
                ? chosen
                : throw new InvalidOperationException($"{Variable} names {chosen}, which is not there.");
        }

        return Places().FirstOrDefault(exists) ?? (install() == 0
            ? null
            : throw new InvalidOperationException(
                "No Chromium, Chrome or Edge was found, and none could be installed. "
                + $"Install one, or name it in {Variable}."));
    }

    private IEnumerable<string> Places()
    {
        var path = (variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var windows = WindowsFolders.Select(variable).OfType<string>();
        return Names.SelectMany(name => path.Select(folder => Path.Combine(folder, name)))
            .Concat(MacPlaces)
            .Concat(windows.SelectMany(folder => WindowsPlaces.Select(place => $@"{folder}\{place}")));
    }
}
