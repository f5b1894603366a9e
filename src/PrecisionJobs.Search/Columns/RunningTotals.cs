namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The counts of all visible documents of a segment, carried along: when some were deleted, opened or closed, only those
/// are counted anew. Invariant: the kept counts are exactly those of the kept set.
/// </summary>
internal sealed class RunningTotals(int documents)
{
    /// <summary>When more than this share has changed, counting from the start is as quick.</summary>
    private const int ShareOfChanges = 8;

    private Kept _kept = new(new DocBits(documents), []);

    /// <summary>How many of the visible documents have each value. Not to be changed.</summary>
    public int[] Of(DocBits visible, ValueRows rows)
    {
        var kept = Volatile.Read(ref _kept);
        if (ReferenceEquals(kept.Documents, visible))
        {
            return kept.Counts;
        }

        using var scratch = new ScratchBits();
        var gone = scratch.Except(kept.Documents, visible);
        var come = scratch.Except(visible, kept.Documents);
        var counts = new int[rows.Globals.Length];
        if (gone.Cardinality() + come.Cardinality() > documents / ShareOfChanges)
        {
            ValueCounter.CountByValue(rows, visible, counts);
        }
        else
        {
            kept.Counts.CopyTo(counts, 0);
            Count(rows, gone, counts, step: -1);
            Count(rows, come, counts, step: 1);
        }

        Volatile.Write(ref _kept, new Kept(visible, counts));
        return counts;
    }

    private static void Count(ValueRows rows, DocBits documents, int[] counts, int step)
    {
        rows.Common.Count(documents, counts, step);
        rows.Rare.Count(documents, counts, step);
    }

    private sealed record Kept(DocBits Documents, int[] Counts);
}
