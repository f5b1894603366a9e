namespace PrecisionJobs.Browser.Tests.Support;

public sealed class BrowserFinderTests
{
    private const string Chosen = "/opt/odd/browser";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["PATH"] = string.Join(Path.PathSeparator, "/usr/local/bin", "/usr/bin"),
    };

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private int _installs;
    private int _installResult;

    [Fact]
    public void Find_TakesTheBrowserThatIsNamed()
    {
        _variables[BrowserFinder.Variable] = Chosen;
        _files.UnionWith([Chosen, "/usr/bin/chromium"]);
        Assert.Equal(Chosen, Find());
    }

    [Fact]
    public void Find_WhenTheNamedBrowserIsMissing_Fails()
    {
        _variables[BrowserFinder.Variable] = Chosen;
        _files.Add("/usr/bin/chromium");
        Assert.Contains(Chosen, Assert.Throws<InvalidOperationException>(Find).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/usr/bin/chromium")]
    [InlineData("/usr/local/bin/google-chrome")]
    [InlineData("/usr/bin/microsoft-edge")]
    [InlineData("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [InlineData(@"C:\Program Files\Microsoft\Edge\Application\msedge.exe")]
    [InlineData(@"C:\Users\Ada\AppData\Local\Google\Chrome\Application\chrome.exe")]
    public void Find_KnowsWhereBrowsersAre(string place)
    {
        _variables["ProgramFiles"] = @"C:\Program Files";
        _variables["LocalAppData"] = @"C:\Users\Ada\AppData\Local";
        _files.Add(place);
        Assert.Equal(place, Find());
        Assert.Equal(0, _installs);
    }

    [Fact]
    public void Find_WhenThereIsNone_HasOneInstalled()
    {
        Assert.Null(Find());
        Assert.Equal(1, _installs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    public void Find_WhenNoneCanBeInstalled_Fails(string? continuousIntegration)
    {
        _installResult = 1;
        _variables["CI"] = continuousIntegration ?? string.Empty;
        Assert.Throws<InvalidOperationException>(Find);
    }

    private string? Find() => new BrowserFinder(
        name => _variables.GetValueOrDefault(name),
        _files.Contains,
        () =>
        {
            _installs++;
            return _installResult;
        }).Find();
}
