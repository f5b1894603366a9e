using Lucene.Net.Index;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// What matches in one segment. Invariants: <see cref="FailsNone"/> is the result; <see cref="FailsOne"/> is what exactly
/// one filter keeps out; the two are disjoint, and together all that any count needs.
/// </summary>
internal sealed class SegmentMatch
{
    public SegmentMatch(SegmentColumns columns, AtomicReader reader, CriteriaFilter filter)
    {
        Columns = columns;
        FailsNone = filter.Visible(columns, reader);
        FailsOne = new DocBits(columns.Count);
        Filters = [.. filter.Filters(columns)];
        foreach (var (_, passes) in Filters)
        {
            DocBits.Narrow(FailsNone, FailsOne, passes);
        }
    }

    public SegmentColumns Columns { get; }

    public DocBits FailsNone { get; }

    public DocBits FailsOne { get; }

    /// <summary>The narrowed dimensions; the place has no facet.</summary>
    public List<(SearchFacet? Facet, DocBits Passes)> Filters { get; }

    /// <summary>Scores of the documents in the result; null without words or where the order does not need them.</summary>
    public float[]? Scores { get; set; }

    /// <summary>Documents that this dimension alone keeps out.</summary>
    public IEnumerable<int> KeptOutBy(SearchFacet facet)
    {
        foreach (var (filtered, passes) in Filters)
        {
            if (filtered == facet)
            {
                return FailsOne.Except(passes);
            }
        }

        return [];
    }
}
