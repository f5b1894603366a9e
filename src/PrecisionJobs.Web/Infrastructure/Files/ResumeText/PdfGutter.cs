namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>Finds the empty strip between two columns of a page.</summary>
internal static class PdfGutter
{
    private const int LeastRows = 8;
    private const double LeastWidth = 9;
    private const int Steps = 100;

    /// <summary>The middle of the strip, in points from the left, or null where the page has one column.</summary>
    public static double? Find(List<List<PdfWord>> rows)
    {
        if (rows.Count < LeastRows)
        {
            return null;
        }

        var left = rows.Min(row => row[0].Left);
        var right = rows.Max(row => row[^1].Right);
        var best = (At: 0.0, Width: 0.0);
        double? from = null;
        for (var step = (int)(Steps * 0.18); step <= (int)(Steps * 0.82); step++)
        {
            var at = left + ((right - left) * step / Steps);
            if (IsEmptyAt(rows, at))
            {
                from ??= at;
                best = at - from.Value >= best.Width ? ((at + from.Value) / 2, at - from.Value) : best;
            }
            else
            {
                from = null;
            }
        }

        return best.Width >= LeastWidth && AreColumns(rows, best.At) ? best.At : null;
    }

    // A name or a heading across the page may cross it.
    private static bool IsEmptyAt(List<List<PdfWord>> rows, double at) =>
        rows.Count(row => row.Exists(word => word.Left < at && word.Right > at)) * 12 <= rows.Count;

    /// <summary>
    /// Both sides hold text of their own. Dates set to the right margin are no column: they stand in few rows and end, not
    /// begin, at one place.
    /// </summary>
    private static bool AreColumns(List<List<PdfWord>> rows, double at)
    {
        var starts = rows.Select(row => row.Find(word => word.Left >= at)).OfType<PdfWord>().Select(word => word.Left).ToList();
        var leftRows = rows.Count(row => row[0].Right <= at);
        if (starts.Count * 4 < rows.Count || leftRows * 4 < rows.Count)
        {
            return false;
        }

        var aligned = starts.GroupBy(start => Math.Round(start / 3)).Max(group => group.Count());
        var rightWords = rows.Sum(row => row.Count(word => word.Left >= at));
        return aligned * 3 >= starts.Count && rightWords >= starts.Count * 2 - 2;
    }
}
