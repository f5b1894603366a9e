using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>The parts of a posting that headings of other people's postings lead to.</summary>
public enum PostingSection
{
    Work,
    Challenges,
    Equipment,
    Tolerances,
    Success,
    Requirements,
    Preferred,
    Benefits,
    Pay,
    Schedule,
    Hiring,

    /// <summary>About the company; not part of a posting here, its company has a page.</summary>
    Company,

    /// <summary>Statements of law and policy.</summary>
    Legal,
}

/// <summary>Says which section a heading opens.</summary>
internal static class SectionNames
{
    // Longer phrases come before the shorter ones they hold.
    private static readonly (string Phrase, PostingSection Section)[] Phrases =
    [
        .. Read(PostingSection.Preferred, "preferred|nice to have|desired|desirable|bonus point|a plus|pluses|would be a plus|even better|ideal candidate also"),
        .. Read(PostingSection.Pay, "annual salary|pay range|pay rate|salary range|salary|compensation range|hourly rate|starting pay|wage|pay and benefit|compensation"),
        .. Read(PostingSection.Benefits, "benefit|perk|what we offer|we offer|why join|why work|why you|what's in it for you|whats in it for you|what you get|total reward"),
        .. Read(PostingSection.Hiring, "how to apply|where to apply|to apply|application process|application deadline|selection process|hiring process|interview process|next step|application closing|when to apply"),
        .. Read(PostingSection.Schedule, "shift|schedule|hours|work hours|working hours"),
        .. Read(PostingSection.Legal, "equal opportunity|eeo|itar|export control|disclaimer|accommodation|affirmative action|background check|reciprocity|legal|notice"),
        .. Read(PostingSection.Company, "about us|about the company|who we are|company overview|company description|our company|our story|our culture"),
        .. Read(PostingSection.Success, "what success looks like|success|performance expectation|expectations|in your first|goals|key result|measures of"),
        .. Read(PostingSection.Challenges, "technical challenge|challenges|the challenge"),
        .. Read(PostingSection.Equipment, "equipment|machines|machinery|tools used|controls|tools and technology|equipment and controls"),
        .. Read(PostingSection.Tolerances, "tolerances|materials|tolerances and materials"),
        .. Read(PostingSection.Requirements,
            "requirement|qualification|what you need|what you'll need|what youll need|what you bring|must have|you have|you must|minimum|basic qualification|education|experience|skills|abilities|knowledge|competenc|who you are|"
            + "about you|physical demand|physical requirement|work environment|working condition|eligibility|process note|certification|licens|what we're looking for|what were looking for|we are looking for|job spec"),
        .. Read(PostingSection.Work,
            "dutie|duty|responsibilit|what you'll do|what youll do|what you will do|the work|essential function|job function|key function|job description|position description|job summary|position summary|summary|overview|the role|"
            + "about the job|about the role|about this role|about the position|position overview|day to day|a day in|primary function|purpose|scope|job detail|task|accountabilit|position purpose|the job"),
    ];

    // One-word headings that mean something only when they stand alone.
    private static readonly FrozenSet<string> WholeOnly =
        new[] { "shift", "schedule", "hours", "success", "expectations", "goals", "skills", "education", "experience", "minimum", "wage", "materials", "machines", "tolerances", "purpose", "scope", "notice", "legal", "eeo", "itar" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The section, or null where the heading names none.</summary>
    public static PostingSection? Of(string heading)
    {
        var text = string.Concat(heading.ToLowerInvariant().Replace('’', '\'').Select(
            character => char.IsAsciiLetterOrDigit(character) || character == '\'' ? character : ' '));
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0 || text.Split(' ').Length > 9)
        {
            return null;
        }

        foreach (var (phrase, section) in Phrases)
        {
            if (WholeOnly.Contains(phrase) ? IsMostOf(text, phrase) : Contains(text, phrase))
            {
                return section;
            }
        }

        return null;
    }

    // "Work Schedule", "Required Skills", "Education and Experience", but not "this shift is for people who …".
    private static bool IsMostOf(string text, string phrase) =>
        Contains(text, phrase) && text.Split(' ').Length <= 4;

    private static bool Contains(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == ' ');
    }

    private static IEnumerable<(string Phrase, PostingSection Section)> Read(PostingSection section, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase, section));
}
