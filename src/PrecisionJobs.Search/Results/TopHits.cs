using System.Numerics;
using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>How the best hits of a segment are found. Both ways find the same; tests force each.</summary>
internal enum RankingPath
{
    /// <summary>Whichever is estimated to look at fewer documents.</summary>
    Cheapest,

    /// <summary>Every hit is looked at.</summary>
    All,

    /// <summary>Documents are looked at best first, and scored only where they can be among the best.</summary>
    BestFirst,
}

/// <summary>
/// Keeps the best so many results in a heap. The order is total: rank, then later publication, then lower posting id, so
/// that every node and every merge state shows one order. A hit is made only of what stands on the page.
/// </summary>
internal sealed class TopHits(SearchCriteria criteria, RankingPath path, Func<int, int>? matchOf = null)
{
    /// <summary>How much a complete posting gains over an empty one, as a share of its score.</summary>
    private const float CompletenessShare = 0.1f;

    private readonly int _size = criteria.Page * SearchCriteria.PageSize;
    private readonly float[] _scores = new float[TermPostings.Stretch * 64];

    // The worst of the best is at the front, ready to be pushed out.
    private readonly PriorityQueue<Found, Rank> _heap = new(Comparer<Rank>.Create(Compare));
    private Rank _worst;

    private bool IsFull => _heap.Count >= _size;

    /// <summary>A score with what completeness adds to it.</summary>
    public static float Completed(float score, float completeness) => score * (1 + (CompletenessShare * completeness));

    public void Add(SegmentMatch match)
    {
        if (match.Parts.Count > 0)
        {
            AddScored(match);
        }
        else if (matchOf is not null || !IsBestFirst(match))
        {
            AddAll(match);
        }
        else if (criteria.Sort == SearchSort.Distance && match.Circle is { } circle)
        {
            AddNearest(match, circle);
        }
        else
        {
            AddInOrder(match, OrderOf(match.Columns));
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

    private static int Compare(Rank left, Rank right)
    {
        var byPrimary = left.Primary.CompareTo(right.Primary);
        var byPublished = byPrimary != 0 ? byPrimary : left.Published.CompareTo(right.Published);
        return byPublished != 0 ? byPublished : right.Id.CompareTo(left.Id);
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

    /// <summary>Whether so many hits are met sooner on the way from the best down than by looking at each.</summary>
    private bool IsBestFirst(SegmentMatch match) => path switch
    {
        RankingPath.All => false,
        RankingPath.BestFirst => true,
        _ => (long)_size * match.Columns.Count < (long)match.Total * match.Total,
    };

    private DocumentOrder OrderOf(SegmentColumns columns) => criteria.Sort switch
    {
        SearchSort.Pay => columns.BestPaidFirst,
        SearchSort.Closing => columns.ClosingFirst,
        _ => columns.NewestFirst,
    };

    private void AddInOrder(SegmentMatch match, DocumentOrder order)
    {
        var left = Math.Min(_size, match.Total);
        foreach (var document in order.Documents)
        {
            if (left == 0)
            {
                return;
            }

            if (match.FailsNone[document])
            {
                if (!Offer(match, document, score: 0))
                {
                    return;
                }

                left--;
            }
        }
    }

    /// <summary>A posting is found at the nearest of its sites; at a farther one it is not asked for again.</summary>
    private void AddNearest(SegmentMatch match, SitePoints.Circle circle)
    {
        var left = match.Scratch.CopyOf(match.FailsNone);
        foreach (var (point, miles) in circle.NearestFirst())
        {
            if (IsFull && Nearness(miles) < _worst.Primary)
            {
                return;
            }

            foreach (var document in match.Columns.Sites.DocumentsAt(point))
            {
                if (left[document])
                {
                    left.Remove(document);
                    Offer(match, document, score: 0);
                }
            }
        }
    }

    private void AddAll(SegmentMatch match)
    {
        foreach (var document in match.FailsNone)
        {
            Offer(match, document, score: 0);
        }
    }

    private void AddScored(SegmentMatch match)
    {
        var words = match.FailsNone.Words;
        var contenders = new Contenders(match);
        Span<ulong> stretch = stackalloc ulong[TermPostings.Stretch];
        for (var first = 0; first < words.Length; first += TermPostings.Stretch)
        {
            stretch = stretch[..Math.Min(TermPostings.Stretch, words.Length - first)];
            words.Slice(first, stretch.Length).CopyTo(stretch);
            if (IsFull && path != RankingPath.All && stretch.ContainsAnyExcept(0UL))
            {
                contenders.Narrow(first, stretch, BitConverter.Int32BitsToSingle((int)_worst.Primary));
            }

            if (stretch.ContainsAnyExcept(0UL))
            {
                AddStretch(match, first, stretch);
            }
        }
    }

    private void AddStretch(SegmentMatch match, int first, ReadOnlySpan<ulong> stretch)
    {
        _scores.AsSpan(0, stretch.Length << 6).Clear();
        foreach (var part in match.Parts)
        {
            part.AddTo(first, stretch, _scores);
        }

        for (var word = 0; word < stretch.Length; word++)
        {
            for (var rest = stretch[word]; rest != 0; rest &= rest - 1)
            {
                var index = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var document = (first << 6) + index;
                Offer(match, document, Completed(_scores[index], match.Columns.Completeness[document]));
            }
        }
    }

    /// <summary>False when enough others are better.</summary>
    private bool Offer(SegmentMatch match, int document, float score)
    {
        var primary = PrimaryOf(match, document, score);
        if (IsFull && primary < _worst.Primary)
        {
            return false;
        }

        var rank = new Rank(primary, match.Columns.Published[document], match.Columns.Ids[document]);
        if (!IsFull)
        {
            _heap.Enqueue(new Found(match, document, score), rank);
        }
        else if (Compare(rank, _worst) > 0)
        {
            _heap.EnqueueDequeue(new Found(match, document, score), rank);
        }
        else
        {
            return false;
        }

        _heap.TryPeek(out _, out _worst);
        return true;
    }

    /// <summary>Larger is better. Non-negative floating numbers keep their order as bits.</summary>
    private long PrimaryOf(SegmentMatch match, int document, float score) => criteria.Sort switch
    {
        SearchSort.Relevance => BitConverter.SingleToInt32Bits(score),
        SearchSort.Pay => match.Columns.PayTop[document],
        SearchSort.Distance => Nearness(match.Circle?.Nearest(document)?.Miles ?? 0),
        SearchSort.Closing => -match.Columns.Closes[document],
        SearchSort.Match when matchOf is not null => matchOf(match.Columns.Ids[document]),
        _ => 0,
    };

    private static long Nearness(double miles) => -BitConverter.DoubleToInt64Bits(Tenths(miles));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Found(SegmentMatch Match, int Document, float Score);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rank(long Primary, long Published, int Id);
}
