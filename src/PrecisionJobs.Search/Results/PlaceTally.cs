using System.Runtime.CompilerServices;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Counts by place what a search found. Invariant: a count near a place is the total of the same search with that place,
/// because both take the postings of the same circle.
/// </summary>
internal sealed class PlaceTally(IReadOnlyList<SegmentMatch> matches)
{
    // The town of every point, by segment: a segment never changes, and looking a town up costs more than counting it.
    private static readonly ConditionalWeakTable<SegmentColumns, int[]> TownsOfPoints = [];
    private static readonly TownNumbers Numbers = new();

    /// <summary>For each centre, how many postings have a site within the radius.</summary>
    public int[] Near(IReadOnlyList<GeoPoint> centres, int radiusMiles)
    {
        var counts = new int[centres.Count];
        foreach (var match in matches)
        {
            for (var index = 0; index < counts.Length; index++)
            {
                counts[index] += match.Columns.Sites.Within(centres[index], radiusMiles, match.Scratch).Near.CardinalityWith(match.FailsNone);
            }
        }

        return counts;
    }

    /// <summary>What the postings say together.</summary>
    public PostingSurvey Survey(Gazetteer gazetteer)
    {
        var total = matches.Sum(match => match.FailsNone.Cardinality());
        var highest = PostingRecord.NoPay;
        var ids = total <= PostingSurvey.MaximumIds ? new List<int>(total) : null;
        var towns = new Dictionary<int, int>();
        foreach (var match in matches)
        {
            var columns = match.Columns;
            var townOf = TownsOfPoints.GetValue(columns, segment => Numbers.Of(segment.Sites.Points, gazetteer));
            foreach (var document in match.FailsNone)
            {
                highest = Math.Max(highest, columns.PayTop[document]);
                ids?.Add(columns.Ids[document]);
                Count(columns.Sites.PointsOf(document), townOf, towns);
            }
        }

        return new PostingSurvey
        {
            Total = total,
            Ids = ids,
            HighestAnnualCents = highest == PostingRecord.NoPay ? null : highest,
            Towns =
            [
                .. towns.Select(entry => new TownCount(Numbers[entry.Key], entry.Value))
                    .OrderByDescending(entry => entry.Postings)
                    .ThenBy(entry => entry.Town.Label, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>A posting counts once in a town, however many sites it has there.</summary>
    private static void Count(ReadOnlySpan<int> points, int[] townOf, Dictionary<int, int> towns)
    {
        for (var index = 0; index < points.Length; index++)
        {
            var town = Town(points[index]);
            if (town != TownNumbers.None && !Before(points[..index], town))
            {
                towns[town] = towns.GetValueOrDefault(town) + 1;
            }
        }

        int Town(int point) => point == SitePoints.NoPoint ? TownNumbers.None : townOf[point];

        bool Before(ReadOnlySpan<int> earlier, int town)
        {
            foreach (var point in earlier)
            {
                if (Town(point) == town)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Numbers for towns, so that counting needs no names.</summary>
    private sealed class TownNumbers
    {
        public const int None = -1;

        private readonly Lock _numbering = new();
        private readonly Dictionary<Place, int> _byTown = [];
        private readonly List<Place> _towns = [];

        public Place this[int number]
        {
            get
            {
                lock (_numbering)
                {
                    return _towns[number];
                }
            }
        }

        public int[] Of(ReadOnlySpan<GeoPoint> points, Gazetteer gazetteer)
        {
            lock (_numbering)
            {
                var numbers = new int[points.Length];
                for (var index = 0; index < numbers.Length; index++)
                {
                    numbers[index] = gazetteer.TownAt(points[index]) is { } town ? Of(town) : None;
                }

                return numbers;
            }
        }

        private int Of(Place town)
        {
            if (!_byTown.TryGetValue(town, out var number))
            {
                _byTown[town] = number = _towns.Count;
                _towns.Add(town);
            }

            return number;
        }
    }
}
