namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>Words at a place of a line.</summary>
internal sealed record ResumeRun(string Text, double Left, double Size, bool IsBold);

/// <summary>A line of the page.</summary>
/// <param name="Runs">What stands in it.</param>
/// <param name="Height">From the line above to its foot, in points.</param>
/// <param name="HasRule">A hairline goes under it.</param>
internal sealed record ResumeLine(IReadOnlyList<ResumeRun> Runs, double Height, bool HasRule = false);

/// <summary>Breaks texts into lines of a width.</summary>
internal sealed class ResumeSetter(ResumeFonts fonts, double size, double leading, double width)
{
    private const double Indent = 10;

    /// <summary>What was set so far.</summary>
    public List<ResumeLine> Lines { get; } = [];

    /// <summary>A heading, where there is anything under it.</summary>
    public IReadOnlyList<T> Section<T>(string heading, IReadOnlyList<T> items)
    {
        if (items.Count > 0)
        {
            Lines.Add(new ResumeLine([new ResumeRun(heading, 0, size * 1.05, IsBold: true)], (size * leading) + (size * 0.8), HasRule: true));
            Lines.Add(new ResumeLine([], size * 0.35));
        }

        return items;
    }

    /// <summary>A paragraph.</summary>
    public void Text(string text, double letters, bool isBold = false, double left = 0, double gap = 0)
    {
        foreach (var (line, index) in Broken(text, letters, isBold, width - left).Select((line, index) => (line, index)))
        {
            Lines.Add(new ResumeLine([new ResumeRun(line, left, letters, isBold)], (letters * leading) + (index == 0 ? gap : 0)));
        }
    }

    /// <summary>A paragraph beside its label.</summary>
    public void Labelled(string label, string text, double labelWidth)
    {
        foreach (var (line, index) in Broken(text, size, isBold: false, width - labelWidth).Select((line, index) => (line, index)))
        {
            var run = new ResumeRun(line, labelWidth, size, IsBold: false);
            Lines.Add(new ResumeLine(index == 0 ? [new ResumeRun(label, 0, size, IsBold: true), run] : [run], size * leading));
        }
    }

    /// <summary>An item of a list.</summary>
    public void Item(string text)
    {
        foreach (var (line, index) in Broken(text, size, isBold: false, width - Indent).Select((line, index) => (line, index)))
        {
            var run = new ResumeRun(line, Indent, size, IsBold: false);
            Lines.Add(new ResumeLine(index == 0 ? [new ResumeRun("-", 0, size, IsBold: false), run] : [run], size * leading));
        }
    }

    /// <summary>A job: head with its period on the right, what was used, what was done.</summary>
    public void Job(ResumeJob job)
    {
        var period = fonts.Fit(job.Period);
        var right = width - fonts.WidthOf(period, size, isBold: false);
        var head = Broken(job.Head, size, isBold: true, right - Indent);
        Lines.Add(new ResumeLine(
            [new ResumeRun(head[0], 0, size, IsBold: true), new ResumeRun(period, right, size, IsBold: false)], (size * leading) + (size * 0.35)));
        foreach (var line in head.Skip(1))
        {
            Lines.Add(new ResumeLine([new ResumeRun(line, 0, size, IsBold: true)], size * leading));
        }

        if (job.Used is { } used)
        {
            Text($"Used: {used}", size);
        }

        foreach (var line in job.Lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Item(line[2..]);
            }
            else
            {
                Text(line, size);
            }
        }
    }

    private List<string> Broken(string text, double letters, bool isBold, double room)
    {
        var lines = new List<string>();
        var current = string.Empty;
        foreach (var word in fonts.Fit(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, letters, isBold, room)))
        {
            var longer = current.Length == 0 ? word : $"{current} {word}";
            if (current.Length > 0 && fonts.WidthOf(longer, letters, isBold) > room)
            {
                lines.Add(current);
                current = word;
            }
            else
            {
                current = longer;
            }
        }

        lines.Add(current);
        return lines;
    }

    // A word longer than a line is broken where it has to.
    private IEnumerable<string> Cut(string word, double letters, bool isBold, double room)
    {
        var rest = word;
        while (fonts.WidthOf(rest, letters, isBold) > room && rest.Length > 1)
        {
            var length = rest.Length - 1;
            while (length > 1 && fonts.WidthOf(rest[..length], letters, isBold) > room)
            {
                length--;
            }

            yield return rest[..length];
            rest = rest[length..];
        }

        yield return rest;
    }
}
