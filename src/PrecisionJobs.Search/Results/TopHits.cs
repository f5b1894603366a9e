using System.Numerics;
using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Keeps the best so many results in a heap. The order is total: rank, then later publication, then lower posting id, so
/// that every node and every merge state shows one order. Scores are added up for a stretch of documents at a time, and a
/// hit is made only of what stands on the page.
/// </summary>
internal sealed class TopHits(SearchCriteria criteria)
{
    /// <summary>How much a complete posting gains over an empty one, as a share of its score.</summary>
    private const float CompletenessShare = 0.1f;

    /// <summary>Words of 64 documents whose scores fit the processor's nearest cache.</summary>
    private const int Stretch = 64;

    private readonly int _size = criteria.Page * SearchCriteria.PageSize;
    private readonly float[] _scores = new float[Stretch * 64];

    // The worst of the best is at the front, ready to be pushed out.
    private readonly PriorityQueue<Found, Rank> _heap = new(Comparer<Rank>.Create(Compare));
    private Rank _worst;

    private static int Compare(Rank left, Rank right)
    {
        var byPrimary = left.Primary.CompareTo(right.Primary);
        var byPublished = byPrimary != 0 ? byPrimary : left.Published.CompareTo(right.Published);
        return byPublished != 0 ? byPublished : right.Id.CompareTo(left.Id);
    }

    public void Add(SegmentMatch match)
    {
        var words = match.FailsNone.Words;
        for (var first = 0; first < words.Length; first += Stretch)
        {
            var stretch = words.Slice(first, Math.Min(Stretch, words.Length - first));
            if (stretch.IndexOfAnyExcept(0UL) >= 0)
            {
                AddStretch(match, first, stretch);
            }
        }
    }

    /// <summary>The hits of the page, best first. Empties the heap.</summary>
    public List<SearchHit> Page()
    {
        var best = new List<Found>(_heap.Count);
        while (_heap.TryDequeue(out var found, out _))
        {
            best.Add(found);
        }

        best.Reverse();
        return [.. best.Skip((criteria.Page - 1) * SearchCriteria.PageSize).Select(HitOf)];
    }

    private static SearchHit HitOf(Found found)
    {
        var nearest = found.Match.Circle?.Nearest(found.Document);
        return new SearchHit(
            found.Match.Columns.Ids[found.Document],
            nearest is { } site ? Tenths(site.Miles) : null,
            nearest?.Site,
            found.Score);
    }

    private static double Tenths(double miles) => Math.Round(miles, 1, MidpointRounding.AwayFromZero);

    private void AddStretch(SegmentMatch match, int first, ReadOnlySpan<ulong> stretch)
    {
        var hasScores = match.Parts.Count > 0;
        if (hasScores)
        {
            _scores.AsSpan(0, stretch.Length << 6).Clear();
            foreach (var part in match.Parts)
            {
                part.AddTo(first, stretch, _scores);
            }
        }

        var (columns, offset) = (match.Columns, first << 6);
        for (var word = 0; word < stretch.Length; word++)
        {
            for (var rest = stretch[word]; rest != 0; rest &= rest - 1)
            {
                var index = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var document = offset + index;
                var score = hasScores ? _scores[index] * (1 + (CompletenessShare * columns.Completeness[document])) : 0;
                var primary = PrimaryOf(match, document, score);
                if (_heap.Count < _size || primary >= _worst.Primary)
                {
                    Offer(new Found(match, document, score), new Rank(primary, columns.Published[document], columns.Ids[document]));
                }
            }
        }
    }

    private void Offer(Found found, Rank rank)
    {
        if (_heap.Count < _size)
        {
            _heap.Enqueue(found, rank);
        }
        else if (Compare(rank, _worst) > 0)
        {
            _heap.EnqueueDequeue(found, rank);
        }
        else
        {
            return;
        }

        _heap.TryPeek(out _, out _worst);
    }

    /// <summary>Larger is better. Non-negative floating numbers keep their order as bits.</summary>
    private long PrimaryOf(SegmentMatch match, int document, float score) => criteria.Sort switch
    {
        SearchSort.Relevance => BitConverter.SingleToInt32Bits(score),
        SearchSort.Pay => match.Columns.PayTop[document],
        SearchSort.Distance => -BitConverter.DoubleToInt64Bits(Tenths(match.Circle?.Nearest(document)?.Miles ?? 0)),
        SearchSort.Closing => -match.Columns.Closes[document],
        _ => 0,
    };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Found(SegmentMatch Match, int Document, float Score);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rank(long Primary, long Published, int Id);
}
