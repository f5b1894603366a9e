using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// What matches in one segment. Invariants: <see cref="FailsNone"/> is the result; <see cref="FailsOne"/> is what exactly
/// one filter keeps out; the two are disjoint, and together all that any count needs. Lives as long as the search's scratch.
/// </summary>
internal sealed class SegmentMatch
{
    public SegmentMatch(SegmentView view, CriteriaFilter filter, ScratchBits scratch)
    {
        View = view;
        Scratch = scratch;
        Visible = filter.Visible(view);
        Circle = filter.Circle(Columns, scratch);
        FailsNone = scratch.CopyOf(Visible);
        FailsOne = scratch.Empty(Columns.Count);
        Filters = [.. filter.Filters(Columns, Circle, scratch)];
        foreach (var (_, passes) in Filters)
        {
            DocBits.Narrow(FailsNone, FailsOne, passes);
        }

        Total = FailsNone.Cardinality();
    }

    public SegmentView View { get; }

    public SegmentColumns Columns => View.Columns;

    public ScratchBits Scratch { get; }

    /// <summary>What can be seen at all. Not to be changed.</summary>
    public DocBits Visible { get; }

    /// <summary>Where the place is that was asked for; null when it has no point.</summary>
    public SitePoints.Circle? Circle { get; }

    public DocBits FailsNone { get; }

    public DocBits FailsOne { get; }

    /// <summary>How many documents the result has.</summary>
    public int Total { get; private set; }

    /// <summary>The narrowed dimensions; the place has no facet.</summary>
    public List<(SearchFacet? Facet, DocBits Passes)> Filters { get; }

    /// <summary>What the scores of the result add up from; empty without words or where the order does not need them.</summary>
    public List<ScorePart> Parts { get; set; } = [];

    /// <summary>Keeps what the words match too.</summary>
    /// <param name="keep">Takes out of a set what they do not match.</param>
    public void Narrow(Action<DocBits> keep)
    {
        if (Filters.Count == 0)
        {
            keep(FailsNone);
        }
        else
        {
            var found = Scratch.CopyOf(FailsNone);
            found.UnionWith(FailsOne);
            keep(found);
            FailsNone.IntersectWith(found);
            FailsOne.IntersectWith(found);
        }

        Total = FailsNone.Cardinality();
    }

    /// <summary>Documents that this dimension alone keeps out; null when it is not narrowed.</summary>
    public DocBits? KeptOutBy(SearchFacet facet)
    {
        foreach (var (filtered, passes) in Filters)
        {
            if (filtered == facet)
            {
                return Scratch.Except(FailsOne, passes);
            }
        }

        return null;
    }
}
