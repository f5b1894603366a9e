using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>A job as it was read, with the numbers of the lines it was read from.</summary>
internal sealed record JobReading(JobHeader Header, IReadOnlyList<ResumeLine> HeaderLines, IReadOnlyList<ResumeLine> Body);

/// <summary>Reads a work history: finds the lines that head a job by their dates or labels, and what belongs to each.</summary>
internal static partial class WorkReader
{
    private const int MostHeaderWords = 16;
    private const int LeastToPart = 8;
    private const int MostNeighbourWords = 11;
    private const int MostLinesUp = 3;
    private const int MostLinesDown = 2;

    /// <summary>The jobs of some lines, in their order.</summary>
    /// <param name="lines">The lines of a part of the document, blank ones among them.</param>
    /// <param name="isHistory">They stand under a heading that says so: a single date is enough.</param>
    public static IReadOnlyList<JobReading> Read(IReadOnlyList<ResumeLine> lines, bool isHistory)
    {
        var spans = Spans(lines, isHistory);
        var jobs = new List<JobReading>();
        for (var index = 0; index < spans.Count; index++)
        {
            var (from, to) = spans[index];
            var end = index + 1 < spans.Count ? spans[index + 1].From : lines.Count;
            var head = Enumerable.Range(from, to - from + 1).Select(at => lines[at]).Where(line => !line.IsBlank).ToList();
            var header = JobHeader.Read([.. head.Select(line => line.Text)]);
            jobs.Add(new JobReading(header, head, [.. Enumerable.Range(to + 1, Math.Max(0, end - to - 1)).Select(at => lines[at]).Where(line => !line.IsBlank)]));
        }

        return Inherited(jobs);
    }

    /// <summary>"2019-now: Technician in Optics Inc. Measuring of …" is a heading and what it heads.</summary>
    public static IEnumerable<ResumeLine> HeadApart(ResumeLine line)
    {
        if (line.WordCount <= LeastToPart || PeriodText.Find(line.Text) is not { Start: < 3, IsSingle: false } period)
        {
            return [line];
        }

        for (var dot = line.Text.IndexOf(". ", period.End, StringComparison.Ordinal); dot > 0; dot = line.Text.IndexOf(". ", dot + 1, StringComparison.Ordinal))
        {
            var head = line with { Text = line.Text[..dot] };
            if (head.WordCount > MostHeaderWords)
            {
                break;
            }

            if (JobHeader.Read([head.Text]) is { Title: not null, Employer: not null })
            {
                return [head, line with { Text = line.Text[(dot + 2)..] }];
            }
        }

        return [line];
    }

    /// <summary>A job of a sentence: "From 2015 to 2018 I worked at Acme Tool as a machinist".</summary>
    public static JobReading? FromSentence(ResumeLine line)
    {
        if (PeriodText.Find(line.Text) is not { } period || Told().Match(line.Text) is not { Success: true } told)
        {
            return null;
        }

        var dates = line.Text.Substring(period.Start, period.Length);
        var header = JobHeader.Read([$"Dates: {dates}", $"Employer: {told.Groups["employer"].Value.Trim()}", $"Job Title: {told.Groups["title"].Value.Trim()}"]);
        return header.Employer is null ? null : new JobReading(header, [line], [line]);
    }

    private static List<(int From, int To)> Spans(IReadOnlyList<ResumeLine> lines, bool isHistory)
    {
        var spans = new List<(int From, int To)>();
        var free = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var span = Labelled(lines, at) ?? (IsAnchor(lines[at], isHistory) ? Around(lines, at, free, isHistory) : null);
            if (span is { } found)
            {
                spans.Add(found);
                at = found.To;
                free = found.To + 1;
            }
        }

        return spans;
    }

    /// <summary>Fields of a form that follow each other, blank lines allowed, up to the first that is there already.</summary>
    private static (int From, int To)? Labelled(IReadOnlyList<ResumeLine> lines, int at)
    {
        var seen = new HashSet<JobLabel>();
        var last = at;
        for (var index = at; index < lines.Count && index - last <= 2; index++)
        {
            if (lines[index].IsBlank)
            {
                continue;
            }

            var labels = JobLabels.Read(lines[index].Text).Select(field => field.Label).Where(label => label is not JobLabel.Other).ToList();
            if (labels.Count == 0 && JobLabels.Read(lines[index].Text).Count == 0 && !(index == last + 1 && IsAnchor(lines[index], isHistory: true)))
            {
                break;
            }

            if (labels.Exists(label => label is JobLabel.Employer or JobLabel.Title && seen.Contains(label)) || labels.Contains(JobLabel.Duties))
            {
                break;
            }

            seen.UnionWith(labels);
            last = index;
        }

        var isJob = seen.Overlaps([JobLabel.Employer, JobLabel.Title]) && (seen.Count > 1 || Enumerable.Range(at, last - at + 1).Any(index => IsAnchor(lines[index], isHistory: true)));
        return isJob && JobLabels.Read(lines[at].Text).Count > 0 ? (at, last) : null;
    }

    private static bool IsAnchor(ResumeLine line, bool isHistory)
    {
        if (line.IsBlank || PeriodText.Find(line.Text) is not { } period || (period.IsSingle && !isHistory))
        {
            return false;
        }

        var rest = line.Text.Remove(period.Start, period.Length).Trim(' ', '\t', '(', ')', ',', '-', '–', '—', '|', ':');
        var words = rest.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var isShort = words.Length <= (period.IsSingle ? 9 : MostHeaderWords);
        return isShort && (rest.Length == 0 || (!IsSentence(rest, words) && (!(line.IsBullet || period.IsSingle) || JobHeader.IsTelling(rest))))
            && !OtherMatters().IsMatch(rest);
    }

    private static bool IsSentence(string rest, string[] words) =>
        (words.Length > 8 && rest.EndsWith('.')) || (char.IsLower(rest[0]) && words.Length > 4)
        || (Doing().IsMatch(rest) && HeaderWords.PartOf(rest.Split([',', '\t'])[0]) != HeaderPart.Title);

    private static (int From, int To) Around(IReadOnlyList<ResumeLine> lines, int at, int free, bool isHistory)
    {
        var header = JobHeader.Read([lines[at].Text]);
        var from = at;
        for (var up = at - 1; up >= free && at - up <= MostLinesUp && !IsWhole(header); up--)
        {
            if (lines[up].IsBlank)
            {
                if (at - up > 1 || header.Title is not null || header.Employer is not null)
                {
                    break;
                }

                continue;
            }

            var widened = JobHeader.Read([.. Enumerable.Range(up, at - up + 1).Where(index => !lines[index].IsBlank).Select(index => lines[index].Text)]);
            if (!IsNeighbour(lines[up], isBelow: false) || !Adds(header, widened))
            {
                break;
            }

            (from, header) = (up, widened);
        }

        // Without a gap above, what was taken may be the end of the job before; what stands below comes first then.
        if (from < at && free > 0 && !lines[from - 1].IsBlank && Below(lines, at, at, isHistory) is { Header: { Title: not null, Employer: not null } } below)
        {
            return (at, below.To);
        }

        return (from, Below(lines, from, at, isHistory).To);
    }

    private static (int To, JobHeader Header) Below(IReadOnlyList<ResumeLine> lines, int from, int at, bool isHistory)
    {
        var header = JobHeader.Read([.. Enumerable.Range(from, at - from + 1).Where(index => !lines[index].IsBlank).Select(index => lines[index].Text)]);
        var to = at;
        for (var down = at + 1; down < lines.Count && down - at <= MostLinesDown; down++)
        {
            if (lines[down].IsBlank || !IsNeighbour(lines[down], isBelow: true) || IsAnchor(lines[down], isHistory))
            {
                break;
            }

            var widened = JobHeader.Read([.. Enumerable.Range(from, down - from + 1).Where(index => !lines[index].IsBlank).Select(index => lines[index].Text)]);
            if (!Adds(header, widened))
            {
                break;
            }

            (to, header) = (down, widened);
        }

        return (to, header);
    }

    private static bool IsWhole(JobHeader header) => header.Title is not null && header.Employer is not null && header.Place is not null;

    /// <summary>A line belongs to the header where it says what was missing, and changes nothing.</summary>
    private static bool Adds(JobHeader before, JobHeader after) =>
        (before.Employer is null || before.Employer == after.Employer) && (before.Title is null || before.Title == after.Title) && Fills(before, after);

    private static bool Fills(JobHeader before, JobHeader after) =>
        (before.Hours is null && after.Hours is not null) || (before.Grade is null && after.Grade is not null)
        || (before.Title is null && after.Title is not null) || (before.Employer is null && after.Employer is not null)
        || (before.Place is null && after.Place is not null);

    private static bool IsNeighbour(ResumeLine line, bool isBelow)
    {
        if (TableHead().IsMatch(line.Text) || line.IsBullet || line.WordCount > MostNeighbourWords || line.Text[^1] is '.' or ';' || char.IsLower(line.Text[0]) || Doing().IsMatch(line.Text))
        {
            return false;
        }

        return JobHeader.IsTelling(line.Text) || (line.WordCount <= (isBelow ? 4 : 6) && !line.Text.Contains(',', StringComparison.Ordinal) && !line.Text.EndsWith(':'));
    }

    /// <summary>A promotion names the employer once; a heading of the employer alone belongs to what follows.</summary>
    private static List<JobReading> Inherited(List<JobReading> jobs)
    {
        string? employer = null;
        var whole = new List<JobReading>();
        for (var index = 0; index < jobs.Count; index++)
        {
            var job = jobs[index];
            var isUmbrella = job.Header is { Employer: not null, Title: null } && job.Body.Count == 0
                && index + 1 < jobs.Count && jobs[index + 1].Header is { Employer: null, Title: not null };
            job.Header.Employer ??= job.Header.Title is null ? null : employer;
            employer = job.Header.Employer ?? employer;
            if (!isUmbrella && !job.Header.IsEmpty)
            {
                whole.Add(job);
            }
        }

        return whole;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    // What begins so tells what was done, it does not head a job.
    [GeneratedRegex(
        @"^(set[- ]?up|ran|run|operated?|operating|programmed|responsible|performed|worked|work|maintained|machined|welded|built|trained|used|using|read|made|held|inspected|fabricated"
        + @"|assisted|supervised|managed|produced|ground|led|designed|developed|assembled|repaired|perform|maintain|inspect|use|duties|setting|running|working|programming for|reduced|improved|created|completed|verified)\b",
        Plain)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^((employer|company|position|job|title|dates?|location|from|to|employed|of|name)[ \t/]*)+$", Plain)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"\b(certified|certificate|certification|diploma|degree|graduated|graduate|ged|license|licensed|expires?|expiration|exp\.|issued|references?)\b", Plain)]
    private static partial Regex OtherMatters();

    [GeneratedRegex(
        @"\b(worked|work|employed|served|was) ((as an? (?<title>[A-Za-z/ -]{3,50}?) )?(at|for|with|in) (the )?(?<employer>[A-Z][A-Za-z0-9&.' -]{1,60}?)( as an? (?<title>[A-Za-z/ -]{3,50}?))?|as an? (?<title>[A-Za-z/ -]{3,50}?) (at|for|with) (the )?(?<employer>[A-Z][A-Za-z0-9&.' -]{1,60}?))"
        + @"(,|\.|;| from| until| since| where| running| doing| and | in \d| for \d|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Told();
}
