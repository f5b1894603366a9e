using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>What the lines above a job's description say: who, what, where, when.</summary>
internal sealed partial class JobHeader
{
    private const int LongestPart = 110;

    public string? Employer { get; set; }

    public string? Title { get; set; }

    public string? Place { get; private set; }

    public PartialDate? From { get; private set; }

    public PartialDate? To { get; private set; }

    public bool IsCurrent { get; private set; }

    public int? Hours { get; private set; }

    public string? Grade { get; private set; }

    public bool HasDates => From is not null || To is not null;

    public bool IsEmpty => Employer is null && Title is null;

    /// <summary>Reads the lines of a header together.</summary>
    public static JobHeader Read(IReadOnlyList<string> lines)
    {
        var header = new JobHeader();
        var unknown = new List<string>();
        foreach (var line in lines)
        {
            var fields = JobLabels.Read(line);
            if (fields.Count > 0)
            {
                header.TakeFields(fields);
            }
            else
            {
                header.TakeLine(line, unknown);
            }
        }

        header.Complete(unknown);
        return header;
    }

    /// <summary>Whether a line, looked at by itself, names an employer, a title or a place.</summary>
    public static bool IsTelling(string line)
    {
        var header = new JobHeader();
        header.TakeLine(line, []);
        return header.Title is not null || header.Employer is not null || header.Place is not null;
    }

    private void TakeFields(IReadOnlyList<(JobLabel Label, string Value)> fields)
    {
        foreach (var (label, value) in fields)
        {
            if (value.Length == 0)
            {
                continue;
            }

            switch (label)
            {
                case JobLabel.Employer:
                    Employer ??= TakeGrade(TakePlace(TakePeriod(value))).Trim(' ', ',', '-', '\t');
                    break;
                case JobLabel.Title:
                    Title ??= TakeGrade(TakePeriod(value)).Trim(' ', ',', '-', '\t');
                    break;
                case JobLabel.From or JobLabel.Dates:
                    TakePeriod(value);
                    break;
                case JobLabel.To:
                    TakeEnd(value);
                    break;
                case JobLabel.Place:
                    Place ??= value;
                    break;
                case JobLabel.Hours:
                    Hours ??= Digits().Match(value) is { Success: true } hours ? int.Parse(hours.Value, CultureInfo.InvariantCulture) : null;
                    break;
                case JobLabel.Grade:
                    Grade = Grade is null || value.Any(char.IsAsciiLetter) ? value : Grade;
                    break;
            }
        }
    }

    private void TakeLine(string line, List<string> unknown)
    {
        var rest = TakeHours(TakeGrade(TakePlace(TakePeriod(line))));
        foreach (var part in Parts(rest))
        {
            switch (HeaderWords.PartOf(part))
            {
                case HeaderPart.Title:
                    Title = Title is null ? part : Title.Length + part.Length < LongestPart && Employer is null ? $"{Title}, {part}" : Title;
                    break;
                case HeaderPart.Employer:
                    Employer ??= part;
                    break;
                default:
                    unknown.Add(part);
                    break;
            }
        }
    }

    /// <summary>A name that says nothing by its words is what is missing.</summary>
    private void Complete(List<string> unknown)
    {
        foreach (var part in unknown.Where(part => part.Length > 1 && part.Any(char.IsLetter)))
        {
            if (Employer is null && char.IsUpper(part[0]))
            {
                Employer = part;
            }
            else if (Title is null && Employer is not null)
            {
                Title = part;
            }
            else if (Place is null && part.Split(' ').Length <= 3 && char.IsUpper(part[0]))
            {
                Place = part;
            }
        }
    }

    private string TakePeriod(string text)
    {
        if (PeriodText.Find(text) is not { } period || (period.IsSingle && HasDates))
        {
            return text;
        }

        if (!HasDates || !period.IsSingle)
        {
            (From, To, IsCurrent) = (period.From, period.To, period.IsCurrent);
        }

        return Brackets().Replace($"{text[..period.Start].TrimEnd(' ', '(', '-', '–', '—', ',')}\t{text[period.End..].TrimStart(' ', ')')}", "\t").Trim();
    }

    private void TakeEnd(string text)
    {
        var period = PeriodText.Find(text);
        IsCurrent = period is null && StillText().IsMatch(text);
        To = IsCurrent ? null : period?.To ?? period?.From;
    }

    private string TakePlace(string text)
    {
        if (Place is not null || PlaceFinder.Find(text) is not { } place)
        {
            return text;
        }

        Place = text.Substring(place.Start, place.Length).Replace('\t', ' ').Trim();
        return $"{text[..place.Start].TrimEnd(' ', ',', '(', '-', '–', '—')}\t{text[(place.Start + place.Length)..].TrimStart(')', ' ', ',')}".Trim();
    }

    private string TakeHours(string text)
    {
        if (HoursText().Match(text) is not { Success: true } match)
        {
            return text;
        }

        Hours ??= int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture);
        return text.Remove(match.Index, match.Length).Trim();
    }

    private string TakeGrade(string text)
    {
        if (GradeText().Match(text) is not { Success: true } match)
        {
            return text;
        }

        Grade ??= match.Groups["grade"].Value.ToUpperInvariant();
        return text.Remove(match.Index, match.Length).Replace("()", string.Empty, StringComparison.Ordinal).Trim(' ', ',', '-');
    }

    private static IEnumerable<string> Parts(string line)
    {
        foreach (var piece in Separator().Split(line).SelectMany(InPlaceOf).Select(Clean).Where(piece => piece.Length > 0))
        {
            var commas = WithSuffixes(piece.Split(',').Select(Clean).Where(part => part.Length > 0));
            var kinds = commas.ConvertAll(HeaderWords.PartOf);

            // "Smith Tool, Die & Mold, Inc." is one name; "Machinist, Smith Tool" is two parts.
            if (commas.Count > 1 && kinds.Contains(HeaderPart.Title) && kinds.Exists(kind => kind != HeaderPart.Title))
            {
                foreach (var part in Joined(commas, kinds))
                {
                    yield return part;
                }
            }
            else
            {
                yield return piece;
            }
        }
    }

    /// <summary>"Quality technician in Merrimack Optics" names both.</summary>
    private static IEnumerable<string> InPlaceOf(string piece) =>
        TitleIn().Match(piece) is { Success: true } match && HeaderWords.PartOf(match.Groups["title"].Value) == HeaderPart.Title
            ? [match.Groups["title"].Value, match.Groups["employer"].Value]
            : [piece];

    /// <summary>"Northfield Aerosystems, Inc." is one part.</summary>
    private static List<string> WithSuffixes(IEnumerable<string> parts)
    {
        var joined = new List<string>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && HeaderWords.IsSuffix(part))
            {
                joined[^1] = $"{joined[^1]}, {part}";
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static List<string> Joined(List<string> parts, List<HeaderPart> kinds)
    {
        var joined = new List<string> { parts[0] };
        for (var index = 1; index < parts.Count; index++)
        {
            if (kinds[index] == kinds[index - 1] && kinds[index] != HeaderPart.Unknown)
            {
                joined[^1] = $"{joined[^1]}, {parts[index]}";
            }
            else
            {
                joined.Add(parts[index]);
            }
        }

        return joined;
    }

    private static string Clean(string part) => part.Trim(' ', '\t', ',', ';', '|', '-', '–', '—', '•', ':', '*', '_', '/');

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\t+| [-–—|•~]+ |\||•| @ | at (the )?|; ?| [-–—]{2,} ?| as an? ", Plain)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[ :]*(?<title>[A-Za-z/ -]{3,50}?) (in|with|for) (the )?(?<employer>[A-Z].*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TitleIn();

    [GeneratedRegex(@"\t?\( *\)", Plain)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\d{1,3}", Plain)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<hours>\d{1,3}) ?\+? ?(hours|hrs|hr)\.? ?(per|/|a) ?(week|wk)\.?", Plain)]
    private static partial Regex HoursText();

    [GeneratedRegex(@"\(?\b(?<grade>(GS|WG|WL|WS|WD|WN|XP|GG|NH|NT)[- ]?(\d{4}[- ])?\d{1,2}([/-]\d{1,2})?)\b\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex GradeText();

    [GeneratedRegex(@"present|current|now|today|still", Plain)]
    private static partial Regex StillText();
}
