using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Reads schools, apprenticeships, service schools and courses.</summary>
internal static partial class EducationReader
{
    private const int MostWords = 22;

    /// <summary>The entries of the parts about learning, and apprenticeships told of elsewhere.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="used">Takes the numbers of the lines that were read.</param>
    public static IReadOnlyList<ProposedEducation> Read(IReadOnlyList<ResumeBlock> blocks, ISet<int> used)
    {
        var entries = new List<ProposedEducation>();
        foreach (var block in blocks.Where(block => block.Section == ResumeSection.Education))
        {
            ReadBlock(block.Lines, entries, used);
        }

        // "Education & Certifications" is one part.
        foreach (var block in blocks.Where(block => block.Section == ResumeSection.Certifications))
        {
            ReadBlock([.. block.Lines.Where(line => School().IsMatch(line.Text))], entries, used);
        }

        foreach (var line in blocks.Where(block => block.Section is not (ResumeSection.Education or ResumeSection.References)).SelectMany(block => block.Lines))
        {
            if (CompletedApprenticeship().Match(line.Text) is { Success: true } match && !entries.Exists(entry => entry.Kind == EducationKind.Apprenticeship))
            {
                entries.Add(new ProposedEducation
                {
                    Program = match.Value.Trim(),
                    Institution = PartOf(line.Text, Institution()),
                    CompletedYear = YearIn(line.Text),
                    Kind = EducationKind.Apprenticeship,
                    Source = line.Source,
                });
            }
        }

        return entries;
    }

    private static void ReadBlock(IReadOnlyList<ResumeLine> lines, List<ProposedEducation> entries, ISet<int> used)
    {
        ProposedEducation? open = null;
        foreach (var line in lines)
        {
            if (line.IsBlank || line.WordCount > MostWords || Label().IsMatch(line.Text))
            {
                Close();
                continue;
            }

            var read = ReadLine(line);
            if (IsSentence(line) || (read.Institution is null && read.Program is null && (open is null || read.CompletedYear is null)))
            {
                continue;
            }

            used.Add(line.Number);
            if (open is not null && IsAnother(open, read))
            {
                Close();
            }

            open = open is null ? read : With(open, read);
        }

        Close();

        void Close()
        {
            if (open is not null)
            {
                entries.Add(open);
                open = null;
            }
        }
    }

    private static bool IsSentence(ResumeLine line) => line.WordCount > 9 && line.Text.EndsWith('.') && !Institution().IsMatch(line.Text);

    private static bool IsAnother(ProposedEducation open, ProposedEducation read) =>
        (read.Institution is not null && open.Institution is not null) || (read.Program is not null && open.Program is not null);

    private static ProposedEducation With(ProposedEducation open, ProposedEducation read) => open with
    {
        Institution = open.Institution ?? read.Institution,
        Program = open.Program ?? read.Program,
        CompletedYear = open.CompletedYear ?? read.CompletedYear,
        Kind = open.Kind == EducationKind.School ? read.Kind : open.Kind,
    };

    private static ProposedEducation ReadLine(ResumeLine line)
    {
        var period = PeriodText.Find(line.Text);
        var text = period is null ? line.Text : line.Text.Remove(period.Start, period.Length);
        var place = PlaceFinder.Find(text);
        text = place is null ? text : text.Remove(place.Start, place.Length);
        var parts = Separator().Split(text).Select(part => part.Trim(' ', ',', '-', '–', '—', '(', ')', ':', '.', '|')).Where(part => part.Length > 1).ToList();
        var institution = parts.Find(part => Institution().IsMatch(part) && !Degree().IsMatch(part)) ?? parts.Find(part => Institution().IsMatch(part));
        parts = parts.ConvertAll(part => Done().Replace(part, string.Empty).Trim(' ', ',')).FindAll(part => part.Length > 1);
        var program = string.Join(", ", parts.Where(part => part != institution && (Program().IsMatch(part) || institution is not null && !Noise().IsMatch(part))).Take(2));
        return new ProposedEducation
        {
            Institution = institution,
            Program = program.Length == 0 ? null : program,
            CompletedYear = Unfinished().IsMatch(line.Text) ? null : period?.To?.Year ?? period?.From?.Year,
            Kind = KindOf(line.Text),
            Source = line.Source,
        };
    }

    /// <summary>What kind of learning a text tells of.</summary>
    public static EducationKind KindOf(string text) => Apprentice().IsMatch(text) ? EducationKind.Apprenticeship
        : Service().IsMatch(text) ? EducationKind.Military
        : Course().IsMatch(text) && !Degree().IsMatch(text) ? EducationKind.Course
        : EducationKind.School;

    private static string? PartOf(string text, Regex form) =>
        Separator().Split(text).Select(part => part.Trim(' ', ',', '.')).FirstOrDefault(part => form.IsMatch(part) && part.Length < EducationEntry.TextLength);

    private static int? YearIn(string text) => PeriodText.Find(text) is { } period ? period.To?.Year ?? period.From?.Year : null;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(college|university|school|institute|academy|center|centre|vo-?tech|polytechnic|jatc|campus|tech|union|local \d+|ywca|job corps|high|h\.s\.|\w+ tech|community|university|c\.c\.|district|base|nas|fort)\b", Plain)]
    private static partial Regex Institution();

    [GeneratedRegex(@"\b(college|university|high school|technical (school|institute|center|college)|institute of|academy|c\.?c\.)\b", Plain)]
    private static partial Regex School();

    [GeneratedRegex(
        @"\b(associate'?s?|bachelor'?s?|master'?s?|a\.?a\.?s\.?|a\.?s\.?|b\.?s\.?|b\.?a\.?|degree|diploma|certificate|certification|ged|g\.e\.d\.?|hiset|program|course|courses|training|apprentice(ship)?|technology|machining|machine tool|welding|"
        + @"manufacturing|tool (and|&) die|cnc|cabinetmaking|woodworking|quality|blueprint|gd&t|graduate|graduated|studies|major|seminar|workshop|class|classes|journeyman|mechatronics|drafting|engineering|metrology|inspection|school)\b",
        Plain)]
    private static partial Regex Program();

    [GeneratedRegex(@"\b(associate'?s?|bachelor'?s?|a\.?a\.?s\.?|b\.?s\.?|degree|diploma|ged)\b", Plain)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(completed|completion|graduated|graduation|earned|received|awarded|in progress|expected)\b:?", Plain)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(gpa|dean|honors|cum laude|\d\.\d)\b", Plain)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\bapprentice(ship)?s?\b|\bjatc\b", Plain)]
    private static partial Regex Apprentice();

    [GeneratedRegex(@"\b(navy|army|air force|marine corps|usmc|usaf|usn|coast guard|[ac][- ]school|mos|military|naval)\b", Plain)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(course|courses|seminar|workshop|class|classes|training|\d+ ?-?(hours?|hrs?)|webinar|tooling u)\b", Plain)]
    private static partial Regex Course();

    [GeneratedRegex(@"\b(expected|anticipated|in progress|current(ly)?|present|did not (finish|graduate)|incomplete)\b", Plain)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(gpa|honors|activities|relevant coursework|coursework|courses|awards)\b.{0,3}:", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"\t+|\||•| [-–—] |, |; ?|: ", Plain)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\b(completed|graduate of|finished|served)( an?| my| the)? ([\w,&-]+ ){0,6}apprenticeship( program)?( (in|as|for) [\w &/-]{3,40})?|\bcompletion of ([\w,&-]+ ){0,5}apprenticeship\b",
        Plain)]
    private static partial Regex CompletedApprenticeship();
}
