namespace PrecisionJobs.Domain.Matching;

/// <summary>A candidate in a ranking.</summary>
/// <param name="CandidateId">Whose.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="PartsMet">How many parts are met.</param>
/// <param name="Match">The whole match, from the facts in the pool: without texts of evidence.</param>
public sealed record RankedCandidate(int CandidateId, int Score, int PartsMet, Match Match);

/// <summary>A posting in a ranking.</summary>
/// <param name="PostingId">Which.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="PartsMet">How many parts are met.</param>
/// <param name="Match">The whole match.</param>
public sealed record RankedPosting(int PostingId, int Score, int PartsMet, Match Match);

/// <summary>
/// The best of a pool, exactly as <see cref="MatchEngine"/> would rank all of it: by score, of equal scores by more parts
/// met, then by the lower id. Only those that are returned are matched in full.
/// </summary>
public static class MatchRanking
{
    /// <summary>Candidates of a pool for a posting, the best first.</summary>
    /// <param name="posting">What is asked for.</param>
    /// <param name="pool">Who there is.</param>
    /// <param name="map">What is next to what.</param>
    /// <param name="today">The day of the match.</param>
    /// <param name="take">Most that are returned.</param>
    /// <param name="admits">Who may be shown at all, by id: who allows it, who is not hidden from the company. Null for all.</param>
    public static IReadOnlyList<RankedCandidate> Candidates(
        PostingFacts posting, CandidatePool pool, TradeMap map, DateOnly today, int take = 50, Func<int, bool>? admits = null)
    {
        var scorer = new RowScorer(posting, pool, map, today);
        var best = new BestRows(take);
        var columns = pool.Columns;
        for (var row = 0; row < columns.Length; row++)
        {
            ref readonly var line = ref columns[row];
            if (line.Id == 0)
            {
                continue;
            }

            var key = scorer.Key(row, line, best.Least);
            if (key > best.Least && (admits is null || admits(line.Id)))
            {
                best.Add(row, key);
            }
        }

        return
        [
            .. best.Ordered().Select(entry => new RankedCandidate(
                pool.Columns[entry.Row].Id,
                RowScorer.ScoreOf(entry.Key),
                RowScorer.MetOf(entry.Key),
                MatchEngine.Match(posting, pool.FactsAt(entry.Row), map, today))),
        ];
    }

    /// <summary>The score of every posting of a pool for a candidate, by posting: for orders that somebody else makes.</summary>
    public static IReadOnlyDictionary<int, int> Scores(CandidateFacts candidate, PostingPool pool, DateOnly today)
    {
        var scorer = new PostingScorer(candidate, pool, today);
        var scores = new Dictionary<int, int>(pool.Count);
        foreach (var row in pool.Rows)
        {
            if (row is not null)
            {
                scores[row.Id] = RowScorer.ScoreOf(scorer.Key(row, least: -1));
            }
        }

        return scores;
    }

    /// <summary>Postings of a pool for a candidate, the best first.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="pool">What there is.</param>
    /// <param name="today">The day of the match.</param>
    /// <param name="take">Most that are returned.</param>
    /// <param name="admits">Which may be shown at all, by id: those that are live and visible. Null for all.</param>
    public static IReadOnlyList<RankedPosting> Postings(
        CandidateFacts candidate, PostingPool pool, DateOnly today, int take = 50, Func<int, bool>? admits = null)
    {
        var scorer = new PostingScorer(candidate, pool, today);
        var best = new BestRows(take);
        for (var row = 0; row < pool.Rows.Count; row++)
        {
            if (pool.Rows[row] is not { } entry)
            {
                continue;
            }

            var key = scorer.Key(entry, best.Least);
            if (key > best.Least && (admits is null || admits(entry.Id)))
            {
                best.Add(row, key);
            }
        }

        return
        [
            .. best.Ordered().Select(entry => new RankedPosting(
                pool.Rows[entry.Row]!.Id,
                RowScorer.ScoreOf(entry.Key),
                RowScorer.MetOf(entry.Key),
                MatchEngine.Match(pool.Rows[entry.Row]!.Facts, candidate, pool.Map, today))),
        ];
    }
}

/// <summary>The rows with the highest keys.</summary>
internal sealed class BestRows(int take)
{
    private readonly PriorityQueue<int, long> _queue = new(Math.Max(1, take) + 1);

    /// <summary>Only a higher key gets in.</summary>
    public long Least { get; private set; } = take > 0 ? -1 : long.MaxValue;

    public void Add(int row, long key)
    {
        _queue.Enqueue(row, key);
        if (_queue.Count > take)
        {
            _queue.Dequeue();
        }

        if (_queue.Count == take && _queue.TryPeek(out _, out var least))
        {
            Least = least;
        }
    }

    public IEnumerable<(int Row, long Key)> Ordered() =>
        _queue.UnorderedItems.Select(item => (Row: item.Element, Key: item.Priority)).OrderByDescending(item => item.Key);
}
