using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>What a field of a form asks for.</summary>
internal enum JobLabel
{
    Employer,
    Title,
    From,
    To,
    Dates,
    Place,
    Hours,
    Grade,
    Duties,

    /// <summary>Supervisors, pay, reasons for leaving: no part of a profile.</summary>
    Other,
}

/// <summary>Reads the fields of application forms and federal résumés: "Job Title: …", "Hours per week: 40".</summary>
internal static partial class JobLabels
{
    /// <summary>The labelled fields of a line; empty where it has none.</summary>
    public static IReadOnlyList<(JobLabel Label, string Value)> Read(string line)
    {
        var fields = new List<(JobLabel, string)>();
        var matches = Field().Matches(line);
        if (matches.Count == 0 || matches[0].Index > 2)
        {
            return fields;
        }

        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            var end = index + 1 < matches.Count ? matches[index + 1].Index : line.Length;
            fields.Add((LabelOf(match.Groups["label"].Value), line[(match.Index + match.Length)..end].Trim(' ', '\t', ',', ';', '|')));
        }

        return fields;
    }

    private static JobLabel LabelOf(string text) => text.ToLowerInvariant() switch
    {
        var label when label.StartsWith("hour", StringComparison.Ordinal) || label.StartsWith("average", StringComparison.Ordinal) => JobLabel.Hours,
        var label when Has(label, "supervisor", "salary", "pay", "wage", "reason", "contact", "phone", "address", "leaving") => JobLabel.Other,
        var label when Has(label, "employer", "company", "organization", "agency", "firm") => JobLabel.Employer,
        var label when Has(label, "title", "position", "role", "job", "occupation", "rank") => JobLabel.Title,
        var label when Has(label, "grade", "series", "pay plan") => JobLabel.Grade,
        var label when Has(label, "start", "from") => JobLabel.From,
        var label when label == "to" || Has(label, "end") => JobLabel.To,
        var label when Has(label, "date", "period", "dates", "employed") => JobLabel.Dates,
        var label when Has(label, "location", "city", "place") => JobLabel.Place,
        _ => JobLabel.Duties,
    };

    private static bool Has(string label, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (label.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(^|[\t ,;|])(?<label>(name of )?(employer|company|organization|agency)( name)?|firm|(job|position|official)? ?title|position( held)?|role|occupation|rank"
        + @"|(start(ing)?|begin(ning)?|end(ing)?) date|dates?( employed| of employment| of service)?|employed|employment (dates|period)|from|to|location|city( and |[/, ]+)state"
        + @"|(average )?hours( worked)?( per | ?/ ?|/)week|hours|grade( level)?|series( and |/)?(grade)?|pay plan|supervisor('s)?( name)?|(ending |starting |final )?(salary|pay( rate)?|wage)"
        + @"|reason for leaving|may we contact|(okay|ok) to contact|phone( number)?|address|(job )?(duties|responsibilities|description)( and accomplishments)?|duties, accomplishments and related skills|work performed"
        + @")[ \t]*:[ \t]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
