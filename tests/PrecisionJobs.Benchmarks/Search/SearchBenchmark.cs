using System.Diagnostics;
using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>Times the posting index against the plain alternative on the same postings and the same query log.</summary>
internal static class SearchBenchmark
{
    public static async Task RunAsync(int size, int queries, TextWriter output)
    {
        var postings = new GeneratedPostings();
        var log = QueryLog.Make(postings, queries);
        var folder = Directory.CreateTempSubdirectory("precisionjobs-bench").FullName;
        using var index = PostingIndex.Open(folder, SynonymTable.Empty, Gazetteer.UnitedStates);
        var building = Stopwatch.StartNew();
        index.Rebuild(postings.Make(size), 1);
        building.Stop();
        using var plain = new PlainSearch(postings.Make(size));

        Warm(index, plain, log);
        var rows = Time(log, criteria => index.Search(criteria, GeneratedPostings.Now, SearchAudience.Anyone).Total);
        var plainRows = Time(log.Where(query => PlainSearch.CanAnswer(query.Criteria)), criteria => plain.Search(criteria));
        var update = TimeUpdates(index, postings, size);

        await WriteAsync(output, size, building.Elapsed, rows, plainRows, update);
        Directory.Delete(folder, recursive: true);
    }

    private static void Warm(PostingIndex index, PlainSearch plain, IReadOnlyList<LoggedQuery> log)
    {
        foreach (var query in log.Take(60))
        {
            index.Search(query.Criteria, GeneratedPostings.Now, SearchAudience.Anyone);
        }

        foreach (var query in log.Where(item => PlainSearch.CanAnswer(item.Criteria)).Take(5))
        {
            plain.Search(query.Criteria);
        }
    }

    private static List<(string Kind, double Milliseconds)> Time(IEnumerable<LoggedQuery> log, Func<SearchCriteria, int> search)
    {
        var times = new List<(string, double)>();
        foreach (var query in log)
        {
            var start = Stopwatch.GetTimestamp();
            search(query.Criteria);
            times.Add((query.Kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        return times;
    }

    private static List<double> TimeUpdates(PostingIndex index, GeneratedPostings postings, int size)
    {
        var times = new List<double>();
        foreach (var posting in postings.Make(Math.Min(size, 100)))
        {
            var start = Stopwatch.GetTimestamp();
            index.Apply([posting with { Title = posting.Title + " changed" }], [], posting.Id + 1);
            index.Search(SearchCriteria.Everything, GeneratedPostings.Now, SearchAudience.Anyone);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static async Task WriteAsync(
        TextWriter output,
        int size,
        TimeSpan building,
        List<(string Kind, double Milliseconds)> rows,
        List<(string Kind, double Milliseconds)> plainRows,
        List<double> update)
    {
        await output.WriteLineAsync(Line($"\n## {size:N0} postings\n\nBuilt in {building.TotalSeconds:F1} s; working set {Environment.WorkingSet / 1_048_576} MB with both engines.\n"));
        await output.WriteLineAsync("| queries | n | index p50 / p95 / p99 ms | FTS5 + GROUP BY p50 / p95 ms (n) |\n|---|---|---|---|");
        foreach (var kind in rows.Select(row => row.Kind).Distinct(StringComparer.Ordinal).Prepend("all"))
        {
            var times = Of(rows, kind);
            var plain = Of(plainRows, kind);
            var other = plain.Count == 0 ? "not answered" : Line($"{At(plain, 50):F1} / {At(plain, 95):F1} ({plain.Count})");
            await output.WriteLineAsync(Line($"| {kind} | {times.Count} | {At(times, 50):F2} / {At(times, 95):F2} / {At(times, 99):F2} | {other} |"));
        }

        await output.WriteLineAsync(Line($"\nOne posting changed until a search shows it: p50 {At(update, 50):F1} ms, p95 {At(update, 95):F1} ms."));
    }

    private static List<double> Of(List<(string Kind, double Milliseconds)> rows, string kind) =>
        [.. rows.Where(row => kind == "all" || row.Kind == kind).Select(row => row.Milliseconds)];

    private static double At(List<double> times, int percentile)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
