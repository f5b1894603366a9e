using System.Globalization;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Counts facet values exactly. A dimension that is not narrowed is counted over the result; a narrowed one over the
/// result and over what it alone keeps out, so its own choice does not change its counts.
/// </summary>
internal sealed class FacetTally(SearchCriteria criteria, CriteriaFilter filter, FacetValues values)
{
    private readonly int[] _counts = new int[values.Count];
    private readonly IReadOnlyList<int> _floors =
        criteria.PayUnit == PayUnit.Hour ? SearchFacets.HourlyFloors : SearchFacets.AnnualFloors;

    private readonly Dictionary<decimal, int> _payCounts = [];
    private readonly Dictionary<int, int> _postedCounts = [];

    /// <summary>Postings that only their unstated pay keeps out.</summary>
    public int UnstatedPay { get; private set; }

    public void Add(SegmentMatch match)
    {
        CountRows(match);
        foreach (var document in match.FailsNone.Documents().Concat(match.KeptOutBy(SearchFacet.Pay)))
        {
            CountPay(match.Columns.PayTop[document]);
        }

        foreach (var document in match.FailsNone.Documents().Concat(match.KeptOutBy(SearchFacet.Posted)))
        {
            CountPosted(match.Columns.Published[document]);
        }
    }

    /// <summary>The facets in canonical order.</summary>
    public List<Facet> Facets()
    {
        var counted = Enumerable.Range(0, _counts.Length)
            .Where(number => _counts[number] > 0)
            .Select(number => (values[number].Facet, values[number].Value, Count: _counts[number]))
            .ToLookup(entry => entry.Facet, entry => (entry.Value, entry.Count));
        return [.. SearchFacets.All.Select(facet => new Facet(facet, facet switch
        {
            SearchFacet.Pay => [.. Floors().Select(floor =>
                Count(facet, floor.ToString("0.##", CultureInfo.InvariantCulture), _payCounts.GetValueOrDefault(floor)))],
            SearchFacet.Posted => [.. SearchFacets.PostedDays.Select(days =>
                Count(facet, days.ToString(CultureInfo.InvariantCulture), _postedCounts.GetValueOrDefault(days)))],
            _ => Listed(facet, counted[facet]),
        }))];
    }

    private List<FacetCount> Listed(SearchFacet facet, IEnumerable<(string Value, int Count)> counted)
    {
        var shown = counted
            .Where(entry => facet != SearchFacet.Skill || IsSelected(facet, entry.Value) || !HasOwnFacet(entry.Value))
            .ToDictionary(entry => entry.Value, entry => entry.Count, StringComparer.Ordinal);
        foreach (var chosen in criteria.Facets[facet])
        {
            shown.TryAdd(chosen, 0);
        }

        return [.. shown
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Count(facet, entry.Key, entry.Value))];
    }

    private bool HasOwnFacet(string skill) =>
        values.Find(SearchFacet.Machine, skill) is not null
        || values.Find(SearchFacet.Control, skill) is not null
        || values.Find(SearchFacet.Material, skill) is not null;

    private FacetCount Count(SearchFacet facet, string value, int count) => new(value, count, IsSelected(facet, value));

    private bool IsSelected(SearchFacet facet, string value) => criteria.Values(facet).Contains(value, StringComparer.Ordinal);

    private void CountRows(SegmentMatch match)
    {
        foreach (var document in match.FailsNone.Documents())
        {
            foreach (var value in match.Columns.ValuesOf(document))
            {
                _counts[value]++;
            }
        }

        foreach (var facet in criteria.Facets.Facets)
        {
            foreach (var document in match.KeptOutBy(facet))
            {
                foreach (var value in match.Columns.ValuesOf(document))
                {
                    _counts[value] += values[value].Facet == facet ? 1 : 0;
                }
            }
        }

        foreach (var document in match.KeptOutBy(SearchFacet.Pay))
        {
            UnstatedPay += match.Columns.PayTop[document] == PostingRecord.NoPay ? 1 : 0;
        }
    }

    /// <summary>The fixed floors, and the chosen one among them.</summary>
    private IEnumerable<decimal> Floors() => _floors
        .Select(floor => (decimal)floor)
        .Concat(criteria.PayFloor is { } chosen ? [chosen] : [])
        .Distinct()
        .Order();

    private void CountPay(long payTop)
    {
        foreach (var floor in Floors())
        {
            if (payTop >= Pay.ToAnnualCents((long)(floor * 100), criteria.PayUnit))
            {
                _payCounts[floor] = _payCounts.GetValueOrDefault(floor) + 1;
            }
        }
    }

    private void CountPosted(long published)
    {
        foreach (var days in SearchFacets.PostedDays)
        {
            if (published >= filter.PostedSince(days))
            {
                _postedCounts[days] = _postedCounts.GetValueOrDefault(days) + 1;
            }
        }
    }
}
