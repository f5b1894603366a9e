using System.Collections.Concurrent;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>
/// Results that many ask for within a moment, such as the counts beside suggestions while somebody types: a search is
/// asked once for a state of the index, a second of the clock and an audience, and never kept beyond them.
/// </summary>
public sealed class SharedResults(JobSearch search, PostingIndex index, TimeProvider clock)
{
    private const int MostKept = 200;

    private Kept _kept = new(-1, -1);

    /// <summary>What <see cref="JobSearch.Find"/> says, at most a second old.</summary>
    /// <exception cref="SearchUnavailableException">The index is being built.</exception>
    public SearchResult Of(SearchCriteria criteria, SearchAudience audience)
    {
        var (sequence, second) = (index.AppliedSequence, clock.GetUtcNow().ToUnixTimeSeconds());
        var kept = _kept;
        if (kept.Sequence != sequence || kept.Second != second)
        {
            _kept = kept = new Kept(sequence, second);
        }

        var key = (audience, criteria.ToQueryString());
        if (!kept.Results.TryGetValue(key, out var result))
        {
            result = search.Find(criteria, audience);
            if (kept.Results.Count < MostKept)
            {
                kept.Results.TryAdd(key, result);
            }
        }

        return result;
    }

    private sealed class Kept(long sequence, long second)
    {
        public long Sequence => sequence;

        public long Second => second;

        public ConcurrentDictionary<(SearchAudience Audience, string Query), SearchResult> Results { get; } = new();
    }
}
