using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Keeps the best so many results in a heap. The order is total: rank, then later publication, then lower posting id, so
/// that every node and every merge state shows one order.
/// </summary>
internal sealed class TopHits(SearchCriteria criteria, GeoPoint? centre)
{
    /// <summary>How much a complete posting gains over an empty one, as a share of its score.</summary>
    private const float CompletenessShare = 0.1f;

    private readonly int _size = criteria.Page * SearchCriteria.PageSize;

    // The worst of the best is at the front, ready to be pushed out.
    private readonly PriorityQueue<SearchHit, Rank> _heap = new(Comparer<Rank>.Create(Compare));

    private static int Compare(Rank left, Rank right)
    {
        var byPrimary = left.Primary.CompareTo(right.Primary);
        var byPublished = byPrimary != 0 ? byPrimary : left.Published.CompareTo(right.Published);
        return byPublished != 0 ? byPublished : right.Id.CompareTo(left.Id);
    }

    public void Add(SegmentMatch match)
    {
        foreach (var document in match.FailsNone.Documents())
        {
            var hit = HitOf(match, document);
            var rank = new Rank(PrimaryOf(match, document, hit), match.Columns.Published[document], hit.PostingId);
            if (_heap.Count < _size)
            {
                _heap.Enqueue(hit, rank);
            }
            else
            {
                _heap.EnqueueDequeue(hit, rank);
            }
        }
    }

    /// <summary>The hits of the page, best first. Empties the heap.</summary>
    public List<SearchHit> Page()
    {
        var best = new List<SearchHit>(_heap.Count);
        while (_heap.TryDequeue(out var hit, out _))
        {
            best.Add(hit);
        }

        best.Reverse();
        return [.. best.Skip((criteria.Page - 1) * SearchCriteria.PageSize)];
    }

    private SearchHit HitOf(SegmentMatch match, int document)
    {
        var nearest = centre is { } point ? match.Columns.Nearest(document, point) : null;
        var score = match.Scores is { } scores
            ? scores[document] * (1 + (CompletenessShare * match.Columns.Completeness[document]))
            : 0;
        return new SearchHit(
            match.Columns.Ids[document],
            nearest is { } found ? Math.Round(found.Miles, 1, MidpointRounding.AwayFromZero) : null,
            nearest?.Site,
            score);
    }

    /// <summary>Larger is better. Non-negative floating numbers keep their order as bits.</summary>
    private long PrimaryOf(SegmentMatch match, int document, SearchHit hit) => criteria.Sort switch
    {
        SearchSort.Relevance => BitConverter.SingleToInt32Bits(hit.Score),
        SearchSort.Pay => match.Columns.PayTop[document],
        SearchSort.Distance => -BitConverter.DoubleToInt64Bits(hit.Miles ?? 0),
        SearchSort.Closing => -match.Columns.Closes[document],
        _ => 0,
    };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rank(long Primary, long Published, int Id);
}
