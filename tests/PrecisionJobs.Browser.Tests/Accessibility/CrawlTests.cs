using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>
/// Follows every link from every persona's start and looks at each kind of page: it answers, has one h1 and a title of
/// its own, no script error, no refused content, and nothing that axe can find.
/// </summary>
[Collection(SharedSite.Name)]
public sealed partial class CrawlTests(Site site)
{
    /// <summary>Pages looked at of each kind (an address with its numbers and names left out).</summary>
    private const int PerKind = 2;

    [Theory]
    [InlineData(null, 390)]
    [InlineData(null, 1280)]
    [InlineData("candidate", 390)]
    [InlineData("employer", 1280)]
    [InlineData("recruiter", 1280)]
    [InlineData("admin", 390)]
    public async Task EveryPage_IsWhole(string? persona, int width)
    {
        await using var visitor = await site.OpenAsync(width: width);
        if (persona is not null)
        {
            await visitor.SignInAsync(Demo.Email(persona), Demo.Password);
        }

        var faults = new List<string>();
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/account/manage"]);
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path) || !IsPage(path) || kinds.AddOrUpdate(KindOf(path), 1, (_, count) => count + 1) > PerKind)
            {
                continue;
            }

            faults.AddRange(await FaultsAsync(visitor, path, titles));
            foreach (var link in await LinksAsync(visitor))
            {
                open.Enqueue(link);
            }
        }

        Assert.True(kinds.Count >= (persona is null ? 15 : 18), $"Only {kinds.Count} kinds of page were found.");
        Assert.Empty(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
    }

    private static async Task<List<string>> FaultsAsync(Visitor visitor, string path, Dictionary<string, string> titles)
    {
        var faults = new List<string>();
        var status = await visitor.GoAsync(path);
        if (status != 200)
        {
            return [$"{path} answers {status}"];
        }

        var headings = await visitor.Page.Locator("h1").CountAsync();
        if (headings != 1)
        {
            faults.Add($"{path} has {headings} h1");
        }

        var title = await visitor.Page.TitleAsync();
        var kind = KindOf(path);
        if (titles.TryGetValue(title, out var other) && other != kind)
        {
            faults.Add($"{path} has the title of {other}: {title}");
        }

        titles[title] = kind;
        var scrolls = await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth + 1");
        if (scrolls)
        {
            faults.Add($"{path} scrolls sideways");
        }

        faults.AddRange(await AxeAsync(visitor, path));
        return faults;
    }

    /// <summary>What axe finds on the page that is open.</summary>
    internal static async Task<IEnumerable<string>> AxeAsync(Visitor visitor, string name)
    {
        var options = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions
            {
                Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            },
        };
        var result = await visitor.Page.RunAxe(options);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(
            node => $"{name}: {violation.Id} at {string.Join(' ', node.Target)} ({violation.Help})"));
    }

    private static async Task<string[]> LinksAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location.href)).filter(u => u.origin === location.origin && u.pathname !== location.pathname).map(u => u.pathname + u.search)");

    private static bool IsPage(string path) =>
        !path.StartsWith("/feeds", StringComparison.Ordinal) && !path.StartsWith("/api", StringComparison.Ordinal)
        && !path.StartsWith("/files", StringComparison.Ordinal) && !path.EndsWith(".xml", StringComparison.Ordinal)
        && !path.Contains("/resume", StringComparison.Ordinal) && !path.Contains("download", StringComparison.Ordinal)
        && !path.EndsWith(".txt", StringComparison.Ordinal);

    private static string KindOf(string path)
    {
        var plain = path.Split('?', '#')[0];
        plain = Number().Replace(plain, "/#");
        plain = Catalogue().Replace(plain, "${room}/*");
        plain = Named().Replace(plain, "${room}/*");
        if (plain.StartsWith("/jobs/#/", StringComparison.Ordinal) && !plain.Contains("/apply", StringComparison.Ordinal))
        {
            plain = "/jobs/#/*";
        }

        return path.Contains('?', StringComparison.Ordinal) ? plain + "?" : plain;
    }

    [GeneratedRegex(@"/\d+|/PJ-[A-Z0-9-]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<room>/guide/[a-z]+)/[a-z0-9-]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"^(?<room>/companies|/employer|/jobs/in)/[a-z0-9-]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
