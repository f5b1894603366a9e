using System.Diagnostics;
using System.Globalization;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Benchmarks.Matching;

/// <summary>
/// How long a ranking takes: one posting against pools of candidates with the top fifty explained, one candidate against
/// postings, and one profile changed and ranked again. Processor time of one thread.
/// </summary>
internal static class MatchSpeed
{
    private const int Postings = 100_000;
    private const int Rounds = 40;

    private const int WarmUp = 5;

    // The first runs are compiled as they go, and again when they turn out to be hot.
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(10);

    public static void Run(IReadOnlyList<int> sizes, TextWriter output)
    {
        var map = EmbeddedTrade.Read().Map;
        output.WriteLine("| | p50 ms | p95 ms | plain engine ms | bytes each |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        var people = new GeneratedPeople(seed: 20261120);
        var pool = new CandidatePool();
        foreach (var size in sizes.Order())
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var had = pool.Count;
            for (var id = had + 1; id <= size; id++)
            {
                pool.Put(id, people.Candidate());
            }

            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Math.Max(1, size - had);
            Candidates(pool, map, output, bytes);
        }

        Changes(pool, map, output);
        PostingsFor(map, people, output);
    }

    private static void Candidates(CandidatePool pool, TradeMap map, TextWriter output, long bytes)
    {
        var asked = new GeneratedPeople(seed: 7);
        var postings = Enumerable.Range(0, Rounds + WarmUp).Select(_ => asked.Posting()).ToList();
        for (var watch = Stopwatch.StartNew(); pool.Count <= 10_000 && watch.Elapsed < Compiling;)
        {
            MatchRanking.Candidates(postings[0], pool, map, GeneratedPeople.Today);
        }

        var times = Times(postings, posting => MatchRanking.Candidates(posting, pool, map, GeneratedPeople.Today), skip: WarmUp);
        var plain = Plain(pool, map, postings[0]);
        Line(output, $"one posting, {pool.Count:N0} candidates, top 50 explained", times, plain, bytes);
    }

    /// <summary>The plain engine over a thousand of the pool, scaled up to all.</summary>
    private static double Plain(CandidatePool pool, TradeMap map, PostingFacts posting)
    {
        var facts = Enumerable.Range(1, 1_000).Select(id => pool.FactsOf(id)!).ToList();
        facts.ForEach(candidate => MatchEngine.Match(posting, candidate, map, GeneratedPeople.Today));
        var start = ThreadClock.Milliseconds();
        facts.ForEach(candidate => MatchEngine.Match(posting, candidate, map, GeneratedPeople.Today));
        return (ThreadClock.Milliseconds() - start) * pool.Count / facts.Count;
    }

    private static void Changes(CandidatePool pool, TradeMap map, TextWriter output)
    {
        var other = new GeneratedPeople(seed: 8);
        var edits = Enumerable.Range(1, 2_000 + WarmUp).Select(id => (Id: id, Facts: other.Candidate())).ToList();
        var times = Times(edits, edit => pool.Put(edit.Id, edit.Facts), skip: WarmUp);
        Line(output, $"one profile changed in a pool of {pool.Count:N0}", times, plain: null, bytes: null);
        var postings = Enumerable.Range(0, Rounds + WarmUp).Select(_ => other.Posting()).ToList();
        var again = Times(
            postings,
            posting => _ = postings.ConvertAll(one => MatchEngine.Match(one, edits[0].Facts, map, GeneratedPeople.Today)).Count,
            skip: WarmUp);
        Line(output, $"one profile matched again with {postings.Count} postings, in full", again, plain: null, bytes: null);
    }

    private static void PostingsFor(TradeMap map, GeneratedPeople people, TextWriter output)
    {
        var pool = new PostingPool(map);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var id = 1; id <= Postings; id++)
        {
            pool.Put(id, people.Posting());
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Postings;
        var candidates = Enumerable.Range(0, Rounds + WarmUp).Select(_ => people.Candidate()).ToList();
        var times = Times(candidates, candidate => MatchRanking.Postings(candidate, pool, GeneratedPeople.Today), skip: WarmUp);
        Line(output, $"one candidate, {Postings:N0} postings, top 50 explained", times, plain: null, bytes);
    }

    private static List<double> Times<T>(List<T> inputs, Action<T> act, int skip)
    {
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        foreach (var (index, input) in inputs.Index())
        {
            var start = ThreadClock.Milliseconds();
            act(input);
            if (index >= skip)
            {
                times.Add(ThreadClock.Milliseconds() - start);
            }

            if (watch.Elapsed > TimeSpan.FromMinutes(2))
            {
                break;
            }
        }

        return [.. times.Order()];
    }

    private static void Line(TextWriter output, string what, List<double> times, double? plain, long? bytes)
    {
        var each = bytes?.ToString(CultureInfo.InvariantCulture) ?? "–";
        var reference = plain?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
        output.WriteLine($"| {what} | {Timings.At(times, 50)} | {Timings.At(times, 95)} | {reference} | {each} |");
    }
}
