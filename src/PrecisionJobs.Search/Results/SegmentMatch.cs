using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// What matches in one segment. Invariants: <see cref="FailsNone"/> is the result; <see cref="FailsOne"/> is what exactly
/// one filter keeps out; the two are disjoint, and together all that any count needs.
/// </summary>
internal sealed class SegmentMatch
{
    public SegmentMatch(SegmentView view, CriteriaFilter filter)
    {
        View = view;
        Visible = filter.Visible(view);
        Circle = filter.Circle(Columns);
        FailsNone = Visible.Copy();
        FailsOne = new DocBits(Columns.Count);
        Filters = [.. filter.Filters(Columns, Circle)];
        foreach (var (_, passes) in Filters)
        {
            DocBits.Narrow(FailsNone, FailsOne, passes);
        }
    }

    public SegmentView View { get; }

    public SegmentColumns Columns => View.Columns;

    /// <summary>What can be seen at all. Not to be changed.</summary>
    public DocBits Visible { get; }

    /// <summary>Where the place is that was asked for; null when it has no point.</summary>
    public SitePoints.Circle? Circle { get; }

    public DocBits FailsNone { get; }

    public DocBits FailsOne { get; }

    /// <summary>The narrowed dimensions; the place has no facet.</summary>
    public List<(SearchFacet? Facet, DocBits Passes)> Filters { get; }

    /// <summary>What the scores of the result add up from; empty without words or where the order does not need them.</summary>
    public List<ScorePart> Parts { get; set; } = [];

    /// <summary>Keeps what the words match too.</summary>
    public void Narrow(Func<DocBits, DocBits> matching)
    {
        var candidates = FailsNone.Copy();
        candidates.UnionWith(FailsOne);
        var found = matching(candidates);
        FailsNone.IntersectWith(found);
        FailsOne.IntersectWith(found);
    }

    /// <summary>Documents that this dimension alone keeps out; null when it is not narrowed.</summary>
    public DocBits? KeptOutBy(SearchFacet facet)
    {
        foreach (var (filtered, passes) in Filters)
        {
            if (filtered == facet)
            {
                return FailsOne.Except(passes);
            }
        }

        return null;
    }
}
