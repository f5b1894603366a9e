using System.Diagnostics;
using System.Globalization;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>Milliseconds of processor time by class of query.</summary>
internal sealed class Timings
{
    private readonly List<(string Class, double Milliseconds)> _rows = [];

    public IEnumerable<string> Classes => _rows.Select(row => row.Class).Distinct(StringComparer.Ordinal);

    /// <summary>Runs the queries one after the other on this thread, until the time is up.</summary>
    public static Timings Of(IEnumerable<LoggedQuery> log, Action<SearchCriteria> search, TimeSpan limit)
    {
        var timings = new Timings();
        var watch = Stopwatch.StartNew();
        foreach (var query in log.TakeWhile(_ => watch.Elapsed < limit))
        {
            var start = ThreadClock.Milliseconds();
            search(query.Criteria);
            timings._rows.Add((query.Class, ThreadClock.Milliseconds() - start));
        }

        return timings;
    }

    public int Count(string? name) => Sorted(name).Count;

    /// <summary>"p50 / p95 / p99", of a class or of all.</summary>
    public string Percentiles(string? name)
    {
        var sorted = Sorted(name);
        return sorted.Count == 0 ? "–" : $"{At(sorted, 50)} / {At(sorted, 95)} / {At(sorted, 99)}";
    }

    public static string At(List<double> sorted, int percentile) =>
        sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)].ToString("0.00", CultureInfo.InvariantCulture);

    private List<double> Sorted(string? name) =>
        [.. _rows.Where(row => name is null || row.Class == name).Select(row => row.Milliseconds).Order()];
}
