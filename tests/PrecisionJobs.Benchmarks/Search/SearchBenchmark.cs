using System.Diagnostics;
using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Times the posting index at several sizes, and on the same postings and queries two other ways of searching. Queries
/// that warm up are of another seed than those that are timed.
/// </summary>
internal sealed class SearchBenchmark(BenchmarkOptions options, int size, TextWriter output)
{
    private const int UpdateRounds = 60;

    private static readonly TimeSpan OthersLimit = TimeSpan.FromSeconds(60);

    private readonly CatalogueWords _catalogue = new();
    private readonly Vocabulary _vocabulary = new();
    private readonly string _folder = Path.Combine(options.Folder, size.ToString(CultureInfo.InvariantCulture));

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        await using var report = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var size in options.Sizes)
        {
            var section = new StringWriter(CultureInfo.InvariantCulture);
            await using (section.ConfigureAwait(false))
            {
                new SearchBenchmark(options, size, section).Run();
                await Console.Out.WriteLineAsync(section.ToString());
                await report.WriteAsync(section.ToString());
            }
        }

        if (options.Output is { } file)
        {
            await PerformancePage.WriteAsync(file, report.ToString());
        }

        return 0;
    }

    private void Run()
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var postings = new GeneratedPostings(_catalogue, _vocabulary);
        Directory.CreateDirectory(_folder);
        var opening = Stopwatch.StartNew();
        var index = PostingIndex.Open(Path.Combine(_folder, "index"), _catalogue.Synonyms(), Gazetteer.UnitedStates);
        var built = "kept from an earlier run";
        if (!index.Ready || index.Count < size)
        {
            opening.Restart();
            index.Rebuild(postings.Make(size), 1);
            built = Text($"built in {opening.Elapsed.TotalSeconds:0.0} s");
            index.Dispose();
            opening.Restart();
            index = PostingIndex.Open(Path.Combine(_folder, "index"), _catalogue.Synonyms(), Gazetteer.UnitedStates);
        }

        using (index)
        {
            Search(index, SearchCriteria.Everything);
            output.WriteLine(Text($"\n## {size:N0} postings\n\nIndex {built}; opened and first searched in {opening.Elapsed.TotalSeconds:0.0} s, wall."));
            TimeIndex(index, postings, before);
        }

        if (size <= options.Others)
        {
            TimeOthers(postings);
        }
    }

    private static void Search(PostingIndex index, SearchCriteria criteria) =>
        index.Search(criteria, GeneratedPostings.Now, SearchAudience.Anyone);

    private void TimeIndex(PostingIndex index, GeneratedPostings postings, long before)
    {
        var warm = new QueryLog(_catalogue, _vocabulary, seed: 1);
        List<LoggedQuery> first = [.. warm.Mixed(300), .. warm.Phrases(30), .. warm.Typos(30), .. warm.Alternatives(30)];
        Timings.Of(first, criteria => Search(index, criteria), TimeSpan.FromMinutes(1));
        var log = new QueryLog(_catalogue, _vocabulary, seed: 42);
        var mixed = log.Mixed(options.Queries);
        var timings = Timings.Of(mixed, criteria => Search(index, criteria), TimeSpan.FromMinutes(4));
        var few = Math.Max(100, options.Queries / 10);
        var shapes = Timings.Of(
            [.. log.Phrases(few), .. log.Typos(few), .. log.Alternatives(few)], criteria => Search(index, criteria), TimeSpan.FromMinutes(2));
        output.WriteLine("\n| class | n | p50 / p95 / p99, CPU ms |\n|---|---|---|");
        output.WriteLine($"| **mixed log** | {timings.Count(null)} | **{timings.Percentiles(null)}** |");
        foreach (var name in timings.Classes.Order(StringComparer.Ordinal))
        {
            output.WriteLine($"| {name} | {timings.Count(name)} | {timings.Percentiles(name)} |");
        }

        foreach (var name in shapes.Classes)
        {
            output.WriteLine($"| {name} | {shapes.Count(name)} | {shapes.Percentiles(name)} |");
        }

        output.WriteLine(Text($"\nTwo threads: {Throughput(index, mixed):0} queries a second, wall."));
        TimeUpdates(index, postings, first: 2);
        var (wall, cpu) = TimeUpdates(index, postings, first: 1);
        output.WriteLine($"One posting changed until a search sees it, p50 / p95: {Timings.At(cpu, 50)} / {Timings.At(cpu, 95)} CPU ms; {Timings.At(wall, 50)} / {Timings.At(wall, 95)} ms wall.");
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine(Text($"Memory, everything warm: working set {Environment.WorkingSet >> 20} MB, {held >> 20} MB of it held by the index."));
    }

    private static double Throughput(PostingIndex index, List<LoggedQuery> log)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        var threads = Enumerable.Range(0, 2).Select(thread => new Thread(() =>
        {
            for (var at = thread; at < log.Count && watch.Elapsed.TotalSeconds < 10; at += 2)
            {
                Search(index, log[at].Criteria);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return done / watch.Elapsed.TotalSeconds;
    }

    private (List<double> Wall, List<double> Cpu) TimeUpdates(PostingIndex index, GeneratedPostings postings, int first)
    {
        var (times, cpu) = (new List<double>(), new List<double>());
        for (var round = 0; round < UpdateRounds; round++)
        {
            var posting = postings.Of(first + (round * (size / UpdateRounds)));
            var (start, begin) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
            index.Apply([posting with { Title = posting.Title + " changed" }], [], round + 2);
            Search(index, SearchCriteria.Everything.WithQuery("machinist changed"));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            cpu.Add(ThreadClock.Milliseconds() - begin);
        }

        times.Sort();
        cpu.Sort();
        return (times, cpu);
    }

    private void TimeOthers(GeneratedPostings postings)
    {
        var log = new QueryLog(_catalogue, _vocabulary, seed: 42).Mixed(options.Queries);
        using (var textbook = new TextbookSearch(Path.Combine(_folder, "textbook"), () => postings.Make(size)))
        {
            var answered = log.Where(query => query.Criteria.Near is null).ToList();
            var times = Timings.Of(answered, criteria => textbook.Search(criteria), OthersLimit);
            Write("Textbook Lucene (a query for each narrowed facet, sorted-set counts; without places)", times);
        }

        using var plain = new PlainSearch(Path.Combine(_folder, "plain.db"), () => postings.Make(size));
        Write(
            "SQLite FTS5 with GROUP BY (six facets; without places, phrases)",
            Timings.Of(log.Where(PlainSearch.CanAnswer), plain.Search, OthersLimit));
    }

    private void Write(string name, Timings timings) => output.WriteLine(
        $"\n{name}: n {timings.Count(null)}, CPU ms p50 / p95 / p99 {timings.Percentiles(null)}.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
