using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>The parts of a résumé.</summary>
internal enum ResumeSection
{
    /// <summary>Before the first heading.</summary>
    Top,
    Summary,
    Objective,
    Work,
    Skills,
    Certifications,
    Education,
    Military,
    Preferences,
    Personal,
    References,
    Other,
}

/// <summary>A heading and what stands behind it on its line.</summary>
/// <param name="Section">The part it opens.</param>
/// <param name="Rest">"Skills: Mastercam, Fanuc" goes on behind the colon; else empty.</param>
internal sealed record SectionHeading(ResumeSection Section, string Rest)
{
    private const int MostWords = 7;

    private static readonly FrozenDictionary<string, ResumeSection> Words = Table(
        (ResumeSection.Summary, "summary profile about overview biography bio introduction synopsis highlights qualifications strengths"),
        (ResumeSection.Objective, "objective goal goals"),
        (ResumeSection.Work, "experience employment work jobs positions career history background"),
        (ResumeSection.Skills, "skills competencies abilities expertise equipment machines machinery tools software controls technologies proficiencies "
            + "capabilities knowledge processes materials instruments metrology specialties keywords machining welding inspection languages programs"),
        (ResumeSection.Certifications, "certifications certification certificates certificate licenses license licences licensure licensing credentials qualification tickets certs quals papers"),
        (ResumeSection.Education, "education training schooling coursework courses apprenticeship apprenticeships academic academics school schools"),
        (ResumeSection.Military, "military service"),
        (ResumeSection.Preferences, "availability preferences shift shifts eligibility authorization authorisation citizenship clearance"),
        (ResumeSection.References, "references reference"),
        (ResumeSection.Personal, "hobbies interests personal activities"),
        (ResumeSection.Other, "awards honors honours accomplishments achievements volunteer volunteering projects publications affiliations memberships "
            + "membership community recognition patents"));

    // Words that stand beside the telling ones.
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal,
        "professional", "work", "related", "relevant", "technical", "core", "key", "areas", "area", "of", "and", "career", "personal", "summary",
        "additional", "other", "hands", "on", "shop", "trade", "trades", "industry", "industrial", "special", "specialized", "the", "my", "a",
        "current", "previous", "prior", "past", "recent", "selected", "employment", "history", "experience", "skill", "set", "sets", "list", "hard", "soft",
        "manufacturing", "machine", "machines", "machining", "welding", "welder", "inspection", "quality", "cnc", "cad", "cam", "software", "hardware", "computer", "tooling",
        "measuring", "measurement", "equipment", "used", "operated", "qualifications", "highlights", "statement", "executive", "me", "about", "general", "background",
        "formal", "continuing", "vocational", "technical", "military", "service", "record", "civilian", "federal", "paid", "unpaid", "chronological", "positions", "held",
        "professional", "development", "education", "training", "certifications", "licenses", "certificates", "credentials", "courses", "awards", "honors", "in", "for", "work",
        "hobbies", "interests", "activities", "upon", "request", "available", "tools", "controls", "materials", "processes", "process", "metal", "knowledge", "abilities", "proficiencies", "expertise", "competencies",
        "apprenticeship", "academic", "job", "highlight", "overview", "profile", "objective", "goals", "achievements", "accomplishments", "affiliations", "memberships", "to", "with", "at", "glance", "fabrication", "woodworking", "test", "qualification", "security", "status", "desired", "preferred", "languages", "language", "programming", "instruments", "metrology", "leadership", "volunteer", "community", "projects", "references", "shift", "schedule", "hours", "history");

    private static readonly ResumeSection[] Order =
    [
        ResumeSection.References, ResumeSection.Certifications, ResumeSection.Objective, ResumeSection.Education, ResumeSection.Military,
        ResumeSection.Preferences, ResumeSection.Skills, ResumeSection.Work, ResumeSection.Other, ResumeSection.Personal, ResumeSection.Summary,
    ];

    /// <summary>The heading that a line is, or null.</summary>
    public static SectionHeading? Of(ResumeLine line)
    {
        if (line.IsBlank)
        {
            return null;
        }

        var text = line.Text.Trim('#', '*', '=', '-', '_', ' ', '|', '[', ']', '<', '>', '~', '•', '–', '—');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && SectionOf(text[..colon]) is { } titled)
        {
            // "Citizenship: United States" says it with its label.
            var rest = text[(colon + 1)..].Trim();
            return new SectionHeading(titled, titled == ResumeSection.Preferences && rest.Length > 0 ? text : rest);
        }

        return !line.IsBullet && text.Length > 0 && text[^1] is not ('.' or ',' or ';') && SectionOf(text) is { } section && LooksLikeOne(text)
            ? new SectionHeading(section, string.Empty)
            : null;
    }

    /// <summary>The headings of columns that run together on one line, or an empty list.</summary>
    public static IReadOnlyList<ResumeSection> Columns(ResumeLine line)
    {
        var parts = line.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3)
        {
            return [];
        }

        var sections = parts.Select(part => SectionOf(part.Trim(':', ' '))).OfType<ResumeSection>().ToList();
        return sections.Count == parts.Length ? sections : [];
    }

    /// <summary>The section of a heading's words, or null.</summary>
    public static ResumeSection? SectionOf(string heading)
    {
        var words = heading.ToLowerInvariant().Split([' ', '\t', '&', '/', ',', '-', '.', '(', ')', '+', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || heading.Any(char.IsDigit))
        {
            return null;
        }

        var telling = words.Where(Words.ContainsKey).Select(word => Words[word]).ToHashSet();
        if (telling.Count == 0 || !words.All(word => Words.ContainsKey(word) || Fillers.Contains(word)))
        {
            return null;
        }

        return words switch
        {
            ["about", ..] => ResumeSection.Summary,
            [.., "experience" or "history" or "employment"] when !telling.Contains(ResumeSection.Education) && words[0] is not ("military" or "volunteer")
                => ResumeSection.Work,
            ["skills" or "skill" or "machines" or "equipment", ..] or [.., "skills"] => ResumeSection.Skills,
            ["summary", "of", ..] or [.., "summary" or "profile" or "overview" or "highlights"] => ResumeSection.Summary,
            _ => Order.First(telling.Contains),
        };
    }

    // A sentence of the same words is none: capitals, or title case.
    private static bool LooksLikeOne(string text)
    {
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1
            ? char.IsUpper(text[0])
            : words.All(word => !char.IsLetter(word[0]) || char.IsUpper(word[0]) || word.Length <= 4);
    }

    private static FrozenDictionary<string, ResumeSection> Table(params (ResumeSection Section, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Section)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
