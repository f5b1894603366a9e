using Lucene.Net.Index;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>Everything of the criteria but the words, as sets of documents of one segment.</summary>
internal sealed class CriteriaFilter(
    SearchCriteria criteria,
    PlaceOutcome place,
    DateTime now,
    SearchAudience audience,
    FacetValues values)
{
    private readonly long _nowTicks = now.Ticks;

    /// <summary>The point that distances are measured from; null when no place with a point was asked for.</summary>
    public GeoPoint? Centre { get; } = (place as PlaceOutcome.Found)?.Place.Location;

    /// <summary>What the clock and the audience let be seen, deleted documents excepted.</summary>
    public DocBits Visible(SegmentColumns columns, AtomicReader reader)
    {
        var bits = new DocBits(columns.Count);
        var live = reader.LiveDocs;
        for (var document = 0; document < columns.Count; document++)
        {
            if ((live is null || live.Get(document))
                && columns.LiveFrom[document] <= _nowTicks
                && columns.Closes[document] > _nowTicks
                && (!columns.VettedOnly[document] || audience == SearchAudience.Vetted))
            {
                bits.Add(document);
            }
        }

        return bits;
    }

    /// <summary>One set for each dimension that is narrowed; the place has no facet.</summary>
    public IEnumerable<(SearchFacet? Facet, DocBits Passes)> Filters(SegmentColumns columns)
    {
        if (place is not PlaceOutcome.Empty)
        {
            yield return (null, NearPlace(columns));
        }

        foreach (var facet in criteria.Facets.Facets)
        {
            yield return (facet, WithAny(columns, facet, criteria.Facets[facet]));
        }

        if (criteria.PayFloorAnnualCents is { } floor)
        {
            yield return (SearchFacet.Pay, Where(columns, document => columns.PayTop[document] >= floor));
        }

        if (criteria.PostedDays is { } days)
        {
            var since = PostedSince(days);
            yield return (SearchFacet.Posted, Where(columns, document => columns.Published[document] >= since));
        }
    }

    /// <summary>The instant in ticks that "posted within" so many days begins.</summary>
    public long PostedSince(int days) => _nowTicks - (days * TimeSpan.TicksPerDay);

    private static DocBits Where(SegmentColumns columns, Func<int, bool> passes)
    {
        var bits = new DocBits(columns.Count);
        for (var document = 0; document < columns.Count; document++)
        {
            if (passes(document))
            {
                bits.Add(document);
            }
        }

        return bits;
    }

    private DocBits NearPlace(SegmentColumns columns) => place switch
    {
        PlaceOutcome.Found => Where(
            columns, document => columns.Nearest(document, Centre!.Value)?.Miles <= criteria.RadiusMiles),
        PlaceOutcome.StateWide statewide => WithAny(columns, SearchFacet.State, [statewide.State.Code]),
        _ => new DocBits(columns.Count),
    };

    private DocBits WithAny(SegmentColumns columns, SearchFacet facet, IReadOnlyList<string> chosen)
    {
        var bits = new DocBits(columns.Count);
        foreach (var value in chosen)
        {
            if (values.Find(facet, value) is { } number)
            {
                foreach (var document in columns.DocumentsWith(number))
                {
                    bits.Add(document);
                }
            }
        }

        return bits;
    }
}
