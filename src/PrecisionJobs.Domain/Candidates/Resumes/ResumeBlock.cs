namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>The lines under one heading.</summary>
internal sealed record ResumeBlock(ResumeSection Section, IReadOnlyList<ResumeLine> Lines)
{
    /// <summary>Splits a document at its headings; columns that run together are taken apart.</summary>
    public static IReadOnlyList<ResumeBlock> Split(IReadOnlyList<ResumeLine> lines)
    {
        var blocks = new List<ResumeBlock>();
        var section = ResumeSection.Top;
        var current = new List<ResumeLine>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (SectionHeading.Columns(line) is { Count: > 1 } columns)
            {
                Close();
                index = Unfold(blocks, lines, index + 1, columns) - 1;
                (section, current) = (ResumeSection.Other, []);
                section = columns[^1];
            }
            else if (SectionHeading.Of(line) is { } heading && !IsTitleOfAJob(section, heading))
            {
                Close();
                section = heading.Section;
                current = heading.Rest.Length > 0 ? [line with { Text = heading.Rest, IsBullet = false }] : [];
            }
            else
            {
                current.Add(line);
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (current.Count > 0)
            {
                blocks.Add(new ResumeBlock(section, current));
            }
        }
    }

    // Inside a job "Equipment: Haas, Mazak" belongs to the job.
    private static bool IsTitleOfAJob(ResumeSection section, SectionHeading heading) =>
        section is ResumeSection.Work or ResumeSection.Military && heading.Rest.Length > 0
        && heading.Section is ResumeSection.Skills or ResumeSection.Work or ResumeSection.Preferences or ResumeSection.Other or ResumeSection.Summary;

    /// <summary>Reads lines of columns until the next heading.</summary>
    /// <returns>The index of the first line that is no part of them.</returns>
    private static int Unfold(List<ResumeBlock> blocks, IReadOnlyList<ResumeLine> lines, int from, IReadOnlyList<ResumeSection> columns)
    {
        var parts = columns.Select(_ => new List<ResumeLine>()).ToList();
        var at = from;
        while (at < lines.Count && SectionHeading.Of(lines[at]) is null && SectionHeading.Columns(lines[at]).Count < 2)
        {
            var cells = lines[at].Text.Split('\t');
            for (var column = 0; column < Math.Min(cells.Length, columns.Count); column++)
            {
                parts[column].Add(lines[at] with { Text = cells[column].TrimStart('•', '-', '*', ' ').Trim() });
            }

            at++;
        }

        blocks.AddRange(parts.Select((part, index) => new ResumeBlock(columns[index], part)));
        return at;
    }
}
