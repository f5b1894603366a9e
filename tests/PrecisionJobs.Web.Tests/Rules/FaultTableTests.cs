using System.Text.RegularExpressions;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>The table of others' faults in docs/testing.md names tests; they are there.</summary>
public sealed partial class FaultTableTests
{
    [Fact]
    public void EveryTestNamed_IsThere()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md"));
        table = table[table.IndexOf("## Faults of others", StringComparison.Ordinal)..];
        var sources = Repository.Files("tests", "*Tests.cs")
            .ToLookup(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Text, StringComparer.Ordinal);
        var named = Named().Matches(table).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).ToList();
        Assert.True(named.Count > 40, $"{named.Count} tests named");
        Assert.Empty(named.Where(test => !sources[test.Class].Any(source => source.Contains($" {test.Method}", StringComparison.Ordinal)))
            .Select(test => $"{test.Class}.{test.Method}"));
    }

    [GeneratedRegex(@"(?<class>[A-Z]\w+Tests)(\.(?<method>\w+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
