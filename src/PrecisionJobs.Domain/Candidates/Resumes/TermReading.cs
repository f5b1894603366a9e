using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>A thing of the catalogue that a line names, with all that the line says of it.</summary>
/// <param name="Entry">What is named.</param>
/// <param name="Line">The line.</param>
/// <param name="Hit">Where it is named.</param>
/// <param name="Section">The part of the document.</param>
/// <param name="Job">The job it is told of, as an index, or null.</param>
/// <param name="Stance">Whether it is held.</param>
/// <param name="Years">Years of use, where said.</param>
internal sealed record TermReading(
    CatalogueEntry Entry, ResumeLine Line, TermHit Hit, ResumeSection Section, int? Job, Stance Stance, int? Years)
{
    public ResumeSource Source => Line.Quote(Hit.Words(Line.Text));
}

/// <summary>Reads what the lines of a document name.</summary>
internal static class TermReader
{
    /// <summary>What the lines of a block name.</summary>
    /// <param name="scanner">Knows the catalogue.</param>
    /// <param name="block">The lines.</param>
    /// <param name="jobOf">The job that a line belongs to.</param>
    /// <param name="isHeader">Whether a line heads a job: a title that names a trade is an item of its own.</param>
    /// <param name="isHidden">Whether a name at a place of a line is part of an employer's or a person's name.</param>
    public static IEnumerable<TermReading> Read(
        TermScanner scanner, ResumeBlock block, Func<ResumeLine, int?> jobOf, Func<ResumeLine, bool> isHeader, Func<ResumeLine, TermHit, bool> isHidden)
    {
        var isTable = block.Lines.Any(line => line.Text.Contains('\t', StringComparison.Ordinal)
            && (line.Text.Contains("years", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("yrs", StringComparison.OrdinalIgnoreCase)));
        var isReleased = false;
        for (var index = 0; index < block.Lines.Count; index++)
        {
            var line = block.Lines[index];
            if (line.IsBlank)
            {
                continue;
            }

            var job = jobOf(line);
            var isList = block.Section is ResumeSection.Skills or ResumeSection.Certifications || isHeader(line) || (line.IsBullet && line.WordCount <= 4);
            var isWork = job is not null || block.Section is ResumeSection.Skills or ResumeSection.Summary or ResumeSection.Work or ResumeSection.Military;
            var hits = scanner.Scan(line.Text, isList, isWork).Where(hit => !isHidden(line, hit)).ToList();
            var years = YearsText.Read(line.Text, hits, isTable);
            var answer = index + 1 < block.Lines.Count ? block.Lines[index + 1].Text : null;
            for (var at = 0; at < hits.Count; at++)
            {
                var isObjective = block.Section == ResumeSection.Objective && !isReleased;
                var stance = StanceText.Of(line.Text, hits[at], answer, isObjective);
                isReleased |= isObjective && stance == Stance.Held;
                yield return new TermReading(hits[at].Entry, line, hits[at], block.Section, job, stance, years[at]);
            }
        }
    }
}
