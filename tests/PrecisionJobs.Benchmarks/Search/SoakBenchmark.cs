using System.Diagnostics;
using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Searches and changes for a long time, as a node does: two threads ask, one changes a posting ten times a second and takes
/// one out and in again, and every half minute the index is written to disk. Prints what the process holds as time goes on;
/// whoever reads it sees whether that is flat.
/// </summary>
internal sealed class SoakBenchmark(BenchmarkOptions options, int size, TextWriter output)
{
    private const int DefaultSeconds = 3_600;
    private const int Searchers = 2;
    private const int Lines = 30;

    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromSeconds(30);

    private readonly CatalogueWords _catalogue = new();
    private readonly Vocabulary _vocabulary = new();
    private readonly TimeSpan _length = TimeSpan.FromSeconds(options.Seconds > 0 ? options.Seconds : DefaultSeconds);
    private readonly Stopwatch _watch = new();
    private int _searches;
    private int _changes;

    public static int Run(BenchmarkOptions options)
    {
        foreach (var size in options.Sizes)
        {
            new SoakBenchmark(options, size, Console.Out).Run();
        }

        return 0;
    }

    private void Run()
    {
        var folder = Path.Combine(options.Folder, size.ToString(CultureInfo.InvariantCulture), "soak");
        Directory.CreateDirectory(folder);
        using var index = PostingIndex.Open(folder, _catalogue.Synonyms(), Gazetteer.UnitedStates);
        var postings = new GeneratedPostings(_catalogue, _vocabulary);
        if (!index.Ready || index.Count < size)
        {
            index.Rebuild(postings.Make(size), 1);
        }

        output.WriteLine(Text($"\n## Soak of {_length.TotalMinutes:0} minutes at {size:N0} postings\n"));
        output.WriteLine("| minute | searches | changes | working set MB | held MB | file handles | threads | generation-2 collections |\n|---|---|---|---|---|---|---|---|");
        _watch.Start();
        var threads = Enumerable.Range(0, Searchers).Select(seed => new Thread(() => Ask(index, seed)))
            .Append(new Thread(() => Change(index, postings)))
            .ToList();
        threads.ForEach(thread => thread.Start());
        for (var line = 0; line <= Lines; line++)
        {
            var due = (_length * line / Lines) - _watch.Elapsed;
            Thread.Sleep(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            Tell();
        }

        threads.ForEach(thread => thread.Join());
    }

    private void Ask(PostingIndex index, int seed)
    {
        for (var round = 0; _watch.Elapsed < _length; round++)
        {
            foreach (var query in new QueryLog(_catalogue, _vocabulary, seed + (Searchers * round)).Mixed(1_000))
            {
                index.Search(query.Criteria, GeneratedPostings.Now + _watch.Elapsed, SearchAudience.Anyone);
                Interlocked.Increment(ref _searches);
                if (_watch.Elapsed >= _length)
                {
                    return;
                }
            }
        }
    }

    private void Change(PostingIndex index, GeneratedPostings postings)
    {
        var random = new Random(11);
        var committed = _watch.Elapsed;
        for (var sequence = index.AppliedSequence + 1; _watch.Elapsed < _length; sequence++)
        {
            var posting = postings.Of(random.Next(1, size));
            index.Apply([posting with { Title = Text($"{posting.Title} {sequence % 100}") }], [], sequence);
            if (sequence % 10 == 0)
            {
                index.Apply([], [posting.Id], sequence);
                index.Apply([posting], [], sequence);
            }

            Interlocked.Increment(ref _changes);
            if (_watch.Elapsed - committed > BetweenCommits)
            {
                index.Commit();
                committed = _watch.Elapsed;
            }

            Thread.Sleep(BetweenChanges);
        }
    }

    private void Tell()
    {
        using var process = Process.GetCurrentProcess();
        var handles = OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
        output.WriteLine(Text(
            $"| {_watch.Elapsed.TotalMinutes:0.0} | {_searches} | {_changes} | {process.WorkingSet64 >> 20} | {GC.GetTotalMemory(forceFullCollection: false) >> 20} | {handles} | {process.Threads.Count} | {GC.CollectionCount(2)} |"));
        output.Flush();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
