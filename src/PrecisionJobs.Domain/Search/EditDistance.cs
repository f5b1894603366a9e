namespace PrecisionJobs.Domain.Search;

/// <summary>
/// How many slips of the keyboard lie between two words: insertions, deletions, substitutions and swaps of
/// neighbours (optimal string alignment).
/// </summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is known to be above the limit.</summary>
    /// <param name="left">One word, compared by ordinal.</param>
    /// <param name="right">The other word.</param>
    /// <param name="limit">The largest distance of interest, 0 or more. Words over 64 characters are beyond any limit.</param>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestWord || right.Length > LongestWord)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            if (FillRow(left, right, row, before, previous, current) > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[right.Length], limit + 1);
    }

    /// <summary>Fills one row of the table; answers its smallest cell, below which no later row can fall.</summary>
    private static int FillRow(
        ReadOnlySpan<char> left,
        ReadOnlySpan<char> right,
        int row,
        Span<int> before,
        Span<int> previous,
        Span<int> current)
    {
        current[0] = row;
        var smallest = row;
        for (var column = 1; column <= right.Length; column++)
        {
            var cost = left[row - 1] == right[column - 1] ? 0 : 1;
            var best = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
            {
                best = Math.Min(best, before[column - 2] + 1);
            }

            current[column] = best;
            smallest = Math.Min(smallest, best);
        }

        return smallest;
    }
}
