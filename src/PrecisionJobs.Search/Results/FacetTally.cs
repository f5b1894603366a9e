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
    private readonly CriteriaFilter _filter;
    private readonly CountingPath _path;
    private readonly ValueTable _values;
    private readonly int[] _counts;
    private readonly (decimal Dollars, long AnnualCents)[] _floors;
    private readonly int[] _payCounts;
    private readonly long[] _postedSince;
    private readonly int[] _postedCounts;
    private int[] _ofSegment = [];

    public FacetTally(SearchCriteria criteria, CriteriaFilter filter, ValueTable values, CountingPath path)
    {
        _criteria = criteria;
        _filter = filter;
        _values = values;
        _path = path;
        _counts = new int[values.Count];
        _floors = [.. Floors(criteria)];
        _payCounts = new int[_floors.Length];
        _postedSince = [.. SearchFacets.PostedDays.Select(filter.PostedSince)];
        _postedCounts = new int[_postedSince.Length];
    }

    /// <summary>Postings that only their unstated pay keeps out.</summary>
    public int UnstatedPay { get; private set; }

    public void Add(SegmentMatch match)
    {
        CountValues(match);
        CountPay(match, match.FailsNone);
        CountPosted(match, match.FailsNone);
        if (match.KeptOutBy(SearchFacet.Pay) is { } byPay)
        {
            CountPay(match, byPay);
            UnstatedPay += byPay.Cardinality() - byPay.CardinalityWith(match.Columns.PaidAtLeast.AtLeast(0));
        }

        if (match.KeptOutBy(SearchFacet.Posted) is { } byDate)
        {
            CountPosted(match, byDate);
        }
    }

    /// <summary>The facets in canonical order.</summary>
    public List<Facet> Facets()
    {
        var keys = new List<long>[SearchFacets.All.Count];
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0)
            {
                (keys[(int)_values[number].Facet] ??= []).Add(((long)-_counts[number] << 32) | (uint)_values.RankOf(number));
            }
        }

        return [.. SearchFacets.All.Select(facet => new Facet(facet, facet switch
        {
            SearchFacet.Pay => [.. _floors.Select((floor, index) =>
                Single(facet, floor.Dollars.ToString("0.##", CultureInfo.InvariantCulture), _payCounts[index]))],
            SearchFacet.Posted => [.. SearchFacets.PostedDays.Select((days, index) =>
                Single(facet, days.ToString(CultureInfo.InvariantCulture), _postedCounts[index]))],
            _ => Listed(facet, keys[(int)facet] ?? []),
        }))];
    }

    /// <summary>The fixed floors, and the chosen one among them; rising.</summary>
    private static IEnumerable<(decimal Dollars, long AnnualCents)> Floors(SearchCriteria criteria) =>
        (criteria.PayUnit == PayUnit.Hour ? SearchFacets.HourlyFloors : SearchFacets.AnnualFloors)
            .Select(floor => (decimal)floor)
            .Concat(criteria.PayFloor is { } chosen ? [chosen] : [])
            .Distinct()
            .Order()
            .Select(floor => (floor, Pay.ToAnnualCents((long)(floor * 100), criteria.PayUnit)));

    private FacetCount Single(SearchFacet facet, string value, int count) =>
        new(value, count, _criteria.Values(facet).Contains(value, StringComparer.Ordinal));

    /// <summary>The most frequent first, then by value; a key holds both, so that numbers are sorted and not texts.</summary>
    private List<FacetCount> Listed(SearchFacet facet, List<long> keys)
    {
        keys.Sort();
        var chosen = _criteria.Facets[facet];
        var unseen = new HashSet<string>(chosen, StringComparer.Ordinal);
        var shown = new List<FacetCount>(keys.Count + chosen.Count);
        foreach (var key in keys)
        {
            var value = _values[_values.NumberAt((int)(uint)key)].Value;
            var isSelected = unseen.Remove(value);
            if (isSelected || facet != SearchFacet.Skill || !_values.HasOwnFacet(value))
            {
                shown.Add(new FacetCount(value, -(int)(key >> 32), isSelected));
            }
        }

        shown.AddRange(unseen.Order(StringComparer.Ordinal).Select(value => new FacetCount(value, 0, IsSelected: true)));
        return shown;
    }

    private void CountValues(SegmentMatch match)
    {
        var rows = match.Columns.Values;
        var counter = new ValueCounter(rows, _path);
        var counts = Cleared(rows.Globals.Length);
        counter.CountAll(
            match.FailsNone, match.Total, match.Visible, match.Columns.Totals[(int)_filter.Audience], counts, match.Scratch);
        Add(rows, counts, 0, counts.Length);
        foreach (var facet in _criteria.Facets.Facets)
        {
            var (first, end) = rows.ValuesOf(facet);
            if (end > first && match.KeptOutBy(facet) is { } keptOut)
            {
                counts = Cleared(rows.Globals.Length);
                counter.CountRange(keptOut, first, end, counts);
                Add(rows, counts, first, end);
            }
        }
    }

    /// <summary>Memory for the counts of one segment, used again for the next.</summary>
    private Span<int> Cleared(int values)
    {
        if (_ofSegment.Length < values)
        {
            _ofSegment = new int[values];
        }

        var counts = _ofSegment.AsSpan(0, values);
        counts.Clear();
        return counts;
    }

    private void Add(ValueRows rows, ReadOnlySpan<int> counts, int first, int end)
    {
        var globals = rows.Globals;
        for (var value = first; value < end; value++)
        {
            _counts[globals[value]] += counts[value];
        }
    }

    private void CountPay(SegmentMatch match, DocBits documents)
    {
        for (var index = 0; index < _floors.Length; index++)
        {
            _payCounts[index] += documents.CardinalityWith(match.Columns.PaidAtLeast.AtLeast(_floors[index].AnnualCents));
        }
    }

    private void CountPosted(SegmentMatch match, DocBits documents)
    {
        for (var index = 0; index < _postedSince.Length; index++)
        {
            _postedCounts[index] += documents.CardinalityWith(match.Columns.PublishedFrom.AtLeast(_postedSince[index]));
        }
    }
}
