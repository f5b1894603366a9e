using System.Globalization;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Counts facet values exactly. A dimension that is not narrowed is counted over the result; a narrowed one over the
/// result and over what it alone keeps out, so its own choice does not change its counts.
/// </summary>
internal sealed class FacetTally
{
    private readonly SearchCriteria _criteria;
    private readonly FacetValues _numbers;
    private readonly (SearchFacet Facet, string Value)[] _values;
    private readonly int[] _counts;
    private readonly (decimal Dollars, long AnnualCents)[] _floors;
    private readonly int[] _payCounts;
    private readonly long[] _postedSince;
    private readonly int[] _postedCounts;

    public FacetTally(SearchCriteria criteria, CriteriaFilter filter, FacetValues numbers)
    {
        _criteria = criteria;
        _numbers = numbers;
        _values = numbers.Snapshot();
        _counts = new int[_values.Length];
        _floors = [.. Floors(criteria)];
        _payCounts = new int[_floors.Length];
        _postedSince = [.. SearchFacets.PostedDays.Select(filter.PostedSince)];
        _postedCounts = new int[_postedSince.Length];
    }

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
            .Select(number => (_values[number].Facet, _values[number].Value, Count: _counts[number]))
            .ToLookup(entry => entry.Facet, entry => (entry.Value, entry.Count));
        return [.. SearchFacets.All.Select(facet => new Facet(facet, facet switch
        {
            SearchFacet.Pay => [.. _floors.Select((floor, index) =>
                Count(facet, floor.Dollars.ToString("0.##", CultureInfo.InvariantCulture), _payCounts[index]))],
            SearchFacet.Posted => [.. SearchFacets.PostedDays.Select((days, index) =>
                Count(facet, days.ToString(CultureInfo.InvariantCulture), _postedCounts[index]))],
            _ => Listed(facet, counted[facet]),
        }))];
    }

    private List<FacetCount> Listed(SearchFacet facet, IEnumerable<(string Value, int Count)> counted)
    {
        var shown = counted
            .Where(entry => facet != SearchFacet.Skill || IsSelected(facet, entry.Value) || !HasOwnFacet(entry.Value))
            .ToDictionary(entry => entry.Value, entry => entry.Count, StringComparer.Ordinal);
        foreach (var chosen in _criteria.Facets[facet])
        {
            shown.TryAdd(chosen, 0);
        }

        return [.. shown
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Count(facet, entry.Key, entry.Value))];
    }

    private bool HasOwnFacet(string skill) =>
        _numbers.Find(SearchFacet.Machine, skill) is not null
        || _numbers.Find(SearchFacet.Control, skill) is not null
        || _numbers.Find(SearchFacet.Material, skill) is not null;

    private FacetCount Count(SearchFacet facet, string value, int count) => new(value, count, IsSelected(facet, value));

    private bool IsSelected(SearchFacet facet, string value) => _criteria.Values(facet).Contains(value, StringComparer.Ordinal);

    private void CountRows(SegmentMatch match)
    {
        foreach (var document in match.FailsNone.Documents())
        {
            foreach (var value in match.Columns.ValuesOf(document))
            {
                _counts[value]++;
            }
        }

        foreach (var facet in _criteria.Facets.Facets)
        {
            foreach (var document in match.KeptOutBy(facet))
            {
                foreach (var value in match.Columns.ValuesOf(document))
                {
                    _counts[value] += _values[value].Facet == facet ? 1 : 0;
                }
            }
        }

        foreach (var document in match.KeptOutBy(SearchFacet.Pay))
        {
            UnstatedPay += match.Columns.PayTop[document] == PostingRecord.NoPay ? 1 : 0;
        }
    }

    /// <summary>The fixed floors, and the chosen one among them; rising.</summary>
    private static IEnumerable<(decimal Dollars, long AnnualCents)> Floors(SearchCriteria criteria) =>
        (criteria.PayUnit == PayUnit.Hour ? SearchFacets.HourlyFloors : SearchFacets.AnnualFloors)
            .Select(floor => (decimal)floor)
            .Concat(criteria.PayFloor is { } chosen ? [chosen] : [])
            .Distinct()
            .Order()
            .Select(floor => (floor, Pay.ToAnnualCents((long)(floor * 100), criteria.PayUnit)));

    private void CountPay(long payTop)
    {
        for (var index = 0; index < _floors.Length && payTop >= _floors[index].AnnualCents; index++)
        {
            _payCounts[index]++;
        }
    }

    private void CountPosted(long published)
    {
        for (var index = 0; index < _postedSince.Length; index++)
        {
            _postedCounts[index] += published >= _postedSince[index] ? 1 : 0;
        }
    }
}
