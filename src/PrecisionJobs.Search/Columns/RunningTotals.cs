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

        var gone = kept.Documents.Except(visible);
        var come = visible.Except(kept.Documents);
        var counts = kept.Counts.Length == 0 ? new int[rows.Globals.Length] : [.. kept.Counts];
        if (gone.Cardinality() + come.Cardinality() > documents / ShareOfChanges)
        {
            counts.AsSpan().Clear();
            ValueCounter.CountByValue(rows, visible, counts, 0, counts.Length);
        }
        else
        {
            rows.Count(gone, counts, step: -1);
            rows.Count(come, counts);
        }

        Volatile.Write(ref _kept, new Kept(visible, counts));
        return counts;
    }

    private sealed record Kept(DocBits Documents, int[] Counts);
}
