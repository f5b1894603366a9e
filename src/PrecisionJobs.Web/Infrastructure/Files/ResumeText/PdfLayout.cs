using System.Text;
using UglyToad.PdfPig.Content;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>Puts the words of a page into lines and the lines into reading order.</summary>
internal static class PdfLayout
{
    /// <summary>More letters on a page are not laid out.</summary>
    private const int MostLetters = 30_000;

    private const double WideGap = 1.6;
    private const double ParagraphGap = 1.9;

    public static void Write(Page page, StringBuilder text)
    {
        if (page.Letters.Count > MostLetters)
        {
            text.AppendLine(page.Text);
            return;
        }

        var rows = Rows([.. page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)).Select(PdfWord.Of)]);
        if (PdfGutter.Find(rows) is { } gutter)
        {
            WriteColumns(rows, gutter, text);
        }
        else
        {
            WriteRows(rows, text);
        }

        text.AppendLine();
    }

    /// <summary>Words of one baseline, left to right; the rows from the top.</summary>
    private static List<List<PdfWord>> Rows(List<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var word in words.OrderByDescending(word => word.Baseline).ThenBy(word => word.Left))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Baseline - word.Baseline) < Math.Max(2, Math.Min(rows[^1][0].Height, word.Height) * 0.5))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        rows.ForEach(row => row.Sort((left, right) => left.Left.CompareTo(right.Left)));
        return rows;
    }

    /// <summary>A row across the gutter ends both columns above it.</summary>
    private static void WriteColumns(List<List<PdfWord>> rows, double gutter, StringBuilder text)
    {
        var left = new List<List<PdfWord>>();
        var right = new List<List<PdfWord>>();
        foreach (var row in rows)
        {
            if (row.Exists(word => word.Left < gutter - 1 && word.Right > gutter + 1))
            {
                Flush();
                WriteRows([row], text);
                continue;
            }

            Add(left, row.Where(word => word.Right <= gutter + 1));
            Add(right, row.Where(word => word.Right > gutter + 1));
        }

        Flush();

        void Flush()
        {
            WriteRows(left, text);
            WriteRows(right, text);
            left.Clear();
            right.Clear();
        }
    }

    private static void Add(List<List<PdfWord>> column, IEnumerable<PdfWord> words)
    {
        var row = words.ToList();
        if (row.Count > 0)
        {
            column.Add(row);
        }
    }

    private static void WriteRows(List<List<PdfWord>> rows, StringBuilder text)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (index > 0 && rows[index - 1][0].Baseline - rows[index][0].Baseline > Math.Max(rows[index][0].Height, rows[index - 1][0].Height) * ParagraphGap)
            {
                text.AppendLine();
            }

            WriteRow(rows[index], text);
        }
    }

    private static void WriteRow(List<PdfWord> row, StringBuilder text)
    {
        for (var index = 0; index < row.Count; index++)
        {
            if (index > 0)
            {
                text.Append(row[index].Left - row[index - 1].Right > Math.Max(row[index].Height, row[index - 1].Height) * WideGap ? '\t' : ' ');
            }

            text.Append(row[index].Text);
        }

        text.AppendLine();
    }
}

/// <summary>A word on a page, in points.</summary>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Height)
{
    public static PdfWord Of(Word word)
    {
        var size = word.Letters.Count > 0 ? word.Letters[0].PointSize : 0;
        var height = size is > 1 and < 200 ? size : Math.Max(1, word.BoundingBox.Height);
        var baseline = word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom;
        return new PdfWord(word.Text, word.BoundingBox.Left, word.BoundingBox.Right, baseline, height);
    }
}
