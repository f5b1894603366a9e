namespace PrecisionJobs.Search.Columns;

/// <summary>How values are counted. All ways give the same counts; tests force each.</summary>
internal enum CountingPath
{
    /// <summary>Whichever is estimated to be cheapest.</summary>
    Cheapest,

    /// <summary>Over the rows of the documents.</summary>
    Rows,

    /// <summary>Over the documents of each value.</summary>
    Values,

    /// <summary>Common values over their documents, rare ones over the rows.</summary>
    Mixed,

    /// <summary>What is visible less what is not in the result.</summary>
    Complement,
}

/// <summary>
/// Counts how many documents of a set have each value of a segment. Common and rare values are counted each by the way that
/// is estimated to be cheaper; the estimates are nanoseconds of one machine, and only speed depends on them.
/// </summary>
internal sealed class ValueCounter(ValueRows rows, CountingPath path)
{
    private const double CostOfRow = 8;
    private const double CostOfRowValue = 1.2;
    private const double CostOfWord = 0.7;
    private const double CostOfListEntry = 1.3;

    /// <summary>Counts the values of all facets, where the set is part of what is visible.</summary>
    /// <param name="documents">The set.</param>
    /// <param name="size">How many documents it has.</param>
    /// <param name="visible">What is visible.</param>
    /// <param name="totals">The counts of what is visible.</param>
    /// <param name="counts">One for each value of the segment; all zero. Filled.</param>
    /// <param name="scratch">For sets in between.</param>
    public void CountAll(
        DocBits documents, int size, DocBits visible, RunningTotals totals, Span<int> counts, ScratchBits scratch)
    {
        var rest = visible.Cardinality() - size;
        if (path == CountingPath.Complement || (path == CountingPath.Cheapest && rest < size))
        {
            totals.Of(visible, rows).CopyTo(counts);
            if (rest > 0)
            {
                Count(scratch.Except(visible, documents), rest, 0, counts.Length, counts, step: -1);
            }

            return;
        }

        Count(documents, size, 0, counts.Length, counts, step: 1);
    }

    /// <summary>Adds the counts of the values of one facet; the counts of others mean nothing afterwards.</summary>
    public void CountRange(DocBits documents, int first, int end, Span<int> counts) =>
        Count(documents, documents.Cardinality(), first, end, counts, step: 1);

    /// <summary>Counts by going over the documents of each value.</summary>
    public static void CountByValue(ValueRows rows, DocBits documents, Span<int> counts)
    {
        CountCommon(rows, documents, 0, counts.Length, counts, step: 1);
        CountRare(rows, documents, 0, counts.Length, counts, step: 1);
    }

    private static void CountCommon(ValueRows rows, DocBits documents, int first, int end, Span<int> counts, int step)
    {
        for (var value = first; value < end; value++)
        {
            if (rows.BitsOf(value) is { } bits)
            {
                counts[value] += step * documents.CardinalityWith(bits);
            }
        }
    }

    private static void CountRare(ValueRows rows, DocBits documents, int first, int end, Span<int> counts, int step)
    {
        var words = documents.Words;
        for (var value = first; value < end; value++)
        {
            var count = 0;
            foreach (var document in rows.ListOf(value))
            {
                count += (int)((words[document >> 6] >> document) & 1);
            }

            counts[value] += step * count;
        }
    }

    private void Count(DocBits documents, int size, int first, int end, Span<int> counts, int step)
    {
        if (size == 0)
        {
            return;
        }

        if (IsByValue(rows.Common, size, CostOfCommon(first, end)))
        {
            CountCommon(rows, documents, first, end, counts, step);
        }
        else
        {
            rows.Common.Count(documents, counts, step);
        }

        if (IsByValue(rows.Rare, size, CostOfRare(first, end)))
        {
            CountRare(rows, documents, first, end, counts, step);
        }
        else
        {
            rows.Rare.Count(documents, counts, step);
        }
    }

    /// <summary>Whether values of one kind are counted over their documents, as the path says or because it costs less.</summary>
    private bool IsByValue(NumberRows kind, int size, double costByValue) => path switch
    {
        CountingPath.Rows => false,
        CountingPath.Values => true,
        CountingPath.Mixed => kind == rows.Common,
        _ => costByValue < size * (CostOfRow + (CostOfRowValue * kind.Length / rows.Documents)),
    };

    private double CostOfCommon(int first, int end) =>
        CostOfWord * (rows.CommonBefore[end] - rows.CommonBefore[first]) * rows.Documents / 64;

    private double CostOfRare(int first, int end) => CostOfListEntry * (rows.RareBefore[end] - rows.RareBefore[first]);
}
