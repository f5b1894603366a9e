using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>Everything of the criteria but the words, as sets of documents of one segment. No set is to be changed.</summary>
internal sealed class CriteriaFilter(
    SearchCriteria criteria,
    PlaceOutcome place,
    DateTime now,
    SearchAudience audience,
    FacetValues values)
{
    private readonly long _nowTicks = now.Ticks;

    public SearchAudience Audience => audience;

    /// <summary>What the clock and the audience let be seen, deleted documents excepted.</summary>
    public DocBits Visible(SegmentView view) => view.VisibleAt(_nowTicks, audience);

    /// <summary>The surroundings of the place with a point that was asked for; null when there is none.</summary>
    public SitePoints.Circle? Circle(SegmentColumns columns, ScratchBits scratch) => place is PlaceOutcome.Found found
        ? columns.Sites.Within(found.Place.Location, criteria.RadiusMiles, scratch)
        : null;

    /// <summary>One set for each dimension that is narrowed; the place has no facet.</summary>
    public IEnumerable<(SearchFacet? Facet, DocBits Passes)> Filters(
        SegmentColumns columns, SitePoints.Circle? circle, ScratchBits scratch)
    {
        if (place is not PlaceOutcome.Empty)
        {
            yield return (null, NearPlace(columns, circle, scratch));
        }

        foreach (var facet in criteria.Facets.Facets)
        {
            yield return (facet, WithAny(columns, facet, criteria.Facets[facet], scratch));
        }

        if (criteria.PayFloorAnnualCents is { } floor)
        {
            yield return (SearchFacet.Pay, columns.PaidAtLeast.AtLeast(floor));
        }

        if (criteria.PostedDays is { } days)
        {
            yield return (SearchFacet.Posted, columns.PublishedFrom.AtLeast(PostedSince(days)));
        }
    }

    /// <summary>The instant in ticks that "posted within" so many days begins.</summary>
    public long PostedSince(int days) => _nowTicks - (days * TimeSpan.TicksPerDay);

    private DocBits NearPlace(SegmentColumns columns, SitePoints.Circle? circle, ScratchBits scratch) => place switch
    {
        PlaceOutcome.Found => circle!.Near,
        PlaceOutcome.StateWide statewide => WithAny(columns, SearchFacet.State, [statewide.State.Code], scratch),
        _ => scratch.Empty(columns.Count),
    };

    private DocBits WithAny(
        SegmentColumns columns, SearchFacet facet, IReadOnlyList<string> chosen, ScratchBits scratch)
    {
        var rows = columns.Values;
        List<int> found = [.. chosen.Select(value => values.Find(facet, value)).OfType<int>().Select(rows.Find).OfType<int>()];
        if (found is [var only] && rows.BitsOf(only) is { } shared)
        {
            return shared;
        }

        var bits = scratch.Empty(columns.Count);
        foreach (var value in found)
        {
            if (rows.BitsOf(value) is { } set)
            {
                bits.UnionWith(set);
            }
            else
            {
                bits.AddAll(rows.ListOf(value));
            }
        }

        return bits;
    }
}
