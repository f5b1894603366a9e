using System.Globalization;
using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>What a row says of shift, kind of employment, level, openings and closing day, and what it leaves open.</summary>
/// <param name="Shift">The shift; day where the row states none.</param>
/// <param name="Hours">Hours and days in the source's words.</param>
/// <param name="EmploymentType">The kind; full time where the row states none.</param>
/// <param name="ExperienceLevel">The level, or null.</param>
/// <param name="Openings">How many are looked for; one where the row states none.</param>
/// <param name="Notes">Values that were not understood.</param>
/// <param name="Doubts">What somebody has to look at before it is published.</param>
internal sealed record TermsReading(
    Shift Shift,
    string? Hours,
    EmploymentType EmploymentType,
    ExperienceLevel? ExperienceLevel,
    int Openings,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Doubts);

/// <summary>
/// Reads the terms of the work. A field that is given and not understood is always told, with its value; where a posting
/// cannot be without a fact that the source does not state, the usual one is set and somebody has to look at it.
/// </summary>
internal sealed partial class TermsReader
{
    private const int LongestTold = 80;

    private readonly List<string> _notes = [];
    private readonly List<string> _doubts = [];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">Its title.</param>
    /// <param name="all">All its text.</param>
    /// <param name="asked">What its text asks for; may be empty.</param>
    /// <param name="request">What is usual in this file.</param>
    public static TermsReading Read(ImportedPosting row, string title, string all, string asked, ImportRequest request)
    {
        var reader = new TermsReader();
        var shift = ShiftText.Read(row.Shift);
        var level = reader.LevelOf(row);
        reader.LookAtClosingDay(row.ClosesOn);
        return new TermsReading(
            reader.ShiftOf(row, title, all, shift.Shift, request.UsualShift),
            shift.Hours,
            reader.TypeOf(row, title, all, request.UsualType),
            WorkTerms.LevelIn(title, row.ExperienceMonths, asked.Length > 0 ? asked : all, level),
            reader.OpeningsOf(row.Openings),
            reader._notes,
            reader._doubts);
    }

    /// <summary>A value as it is told in a note: on one line, not too long.</summary>
    public static string Cut(string text) => DescriptionText.Line(text) is var line && line.Length > LongestTold
        ? string.Concat(line.AsSpan(0, LongestTold - 1), "…")
        : line;

    private Shift ShiftOf(ImportedPosting row, string title, string all, Shift? ofField, Shift? usual)
    {
        var isGiven = !string.IsNullOrWhiteSpace(row.Shift);
        var known = WorkTerms.ShiftIn(title) ?? ofField ?? WorkTerms.ShiftIn(all) ?? usual;
        if (isGiven && ofField is null)
        {
            Told(known is null, $"Shift not understood: {Cut(row.Shift!)}");
        }
        else if (known is null)
        {
            _doubts.Add("Shift not stated: set to day shift, check it.");
        }

        return known ?? Shift.Day;
    }

    private EmploymentType TypeOf(ImportedPosting row, string title, string all, EmploymentType? usual)
    {
        var given = row.EmploymentTypes.Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        var ofField = WorkTerms.EmploymentTypeIn(given);
        var known = ofField ?? WorkTerms.EmploymentTypeOfTitle(title) ?? WorkTerms.EmploymentTypeNamedIn(all) ?? usual;
        if (given.Count > 0 && ofField is null)
        {
            Told(known is null, $"Employment type not understood: {Cut(string.Join(", ", given))}");
        }
        else if (known is null)
        {
            _doubts.Add("Employment type not stated: set to full time, check it.");
        }

        return known ?? EmploymentType.FullTime;
    }

    private ExperienceLevel? LevelOf(ImportedPosting row)
    {
        var level = ExperienceText.LevelOfStep(row.Level) ?? ExperienceText.LevelOfField(row.Experience);
        foreach (var (name, text) in new[] { ("Level", row.Level), ("Experience", row.Experience) })
        {
            // Whole sentences stand in the requirements as well.
            if (level is null && row.ExperienceMonths is null && text is { Length: > 0 and <= LongestTold })
            {
                _notes.Add($"{name} not understood: {Cut(text)}");
            }
        }

        return level;
    }

    private int OpeningsOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 1;
        }

        var figures = Figure().Matches(text);
        if (figures.Count == 1
            && int.TryParse(figures[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= Posting.MaximumOpenings)
        {
            return count;
        }

        _notes.Add($"Openings not understood: {Cut(text)}. Set to 1, check it.");
        return 1;
    }

    private void LookAtClosingDay(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) && DateText.Read(text) is null && !DateText.IsOpenEnd(text))
        {
            _doubts.Add($"Closing day not understood: {Cut(text)}");
        }
    }

    private void Told(bool isDoubt, string what) => (isDoubt ? _doubts : _notes).Add(what);

    [GeneratedRegex(@"(?<![\d.,-])\d+(?![\d.,]*\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
