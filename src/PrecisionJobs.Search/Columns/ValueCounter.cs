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

    /// <summary>What is visible less what is not in the result.</summary>
    Complement,
}

/// <summary>
/// Counts how many documents of a set have each value of a segment. Costs are rough estimates in nanoseconds, not
/// yet fitted to a measurement; only speed depends on them.
/// </summary>
internal sealed class ValueCounter(ValueRows rows, CountingPath path)
{
    private const double CostOfRow = 12;
    private const double CostOfRowValue = 1.1;
    private const double CostOfWord = 0.7;
    private const double CostOfListEntry = 1.3;

    /// <summary>Counts the values of all facets, where the set is part of what is visible.</summary>
    public int[] CountAll(DocBits documents, DocBits visible, RunningTotals totals)
    {
        var (size, all) = (documents.Cardinality(), visible.Cardinality());
        var rest = all - size;
        if (path == CountingPath.Complement || (path == CountingPath.Cheapest && rest < size))
        {
            int[] counts = [.. totals.Of(visible, rows)];
            if (rest > 0)
            {
                var others = Count(visible.Except(documents), rest, 0, counts.Length);
                for (var value = 0; value < counts.Length; value++)
                {
                    counts[value] -= others[value];
                }
            }

            return counts;
        }

        return Count(documents, size, 0, rows.Globals.Length);
    }

    /// <summary>Counts the values of one facet; the counts of others mean nothing.</summary>
    public int[] CountRange(DocBits documents, int first, int end) => Count(documents, documents.Cardinality(), first, end);

    /// <summary>Counts by going over the documents of each value.</summary>
    public static void CountByValue(ValueRows rows, DocBits documents, int[] counts, int first, int end)
    {
        for (var value = first; value < end; value++)
        {
            counts[value] = rows.BitsOf(value) is { } bits
                ? documents.CardinalityWith(bits)
                : CountIn(documents, rows.ListOf(value));
        }
    }

    private static int CountIn(DocBits documents, ReadOnlySpan<int> list)
    {
        var words = documents.Words;
        var count = 0;
        foreach (var document in list)
        {
            count += (int)((words[document >> 6] >> document) & 1);
        }

        return count;
    }

    private int[] Count(DocBits documents, int size, int first, int end)
    {
        var counts = new int[rows.Globals.Length];
        if (size > 0 && (path == CountingPath.Values || (path != CountingPath.Rows && IsCheaperByValue(size, first, end))))
        {
            CountByValue(rows, documents, counts, first, end);
        }
        else if (size > 0)
        {
            rows.Count(documents, counts);
        }

        return counts;
    }

    private bool IsCheaperByValue(int size, int first, int end)
    {
        var byRow = size * (CostOfRow + (CostOfRowValue * rows.TotalLength / rows.Documents));
        var byValue = 0.0;
        for (var value = first; value < end && byValue < byRow; value++)
        {
            byValue += rows.BitsOf(value) is not null
                ? CostOfWord * rows.Documents / 64
                : CostOfListEntry * rows.ListOf(value).Length;
        }

        return byValue < byRow;
    }
}
