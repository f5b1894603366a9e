using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>
/// Says how much each mention of a clause is asked for. A clause falls into parts at commas and brackets that do not stand
/// in a list of names; a cue counts for its part, a leading one ("must have") for what follows, and a closing one that
/// stands by itself ("…, is preferred") for all before it.
/// </summary>
internal static partial class ClauseImportance
{
    /// <summary>The mentions with their importance.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="mentions">In their order.</param>
    /// <param name="usual">What the part of the posting means.</param>
    public static List<Mention> Weigh(string text, List<Mention> mentions, RequirementImportance usual)
    {
        var cues = AskCues.Find(text, isAsked: usual != RequirementImportance.Used);
        if (cues.Count == 0)
        {
            return mentions.ConvertAll(mention => mention with { Importance = OfTime(mention, usual) });
        }

        var parts = Parts(text, mentions);
        var weights = new RequirementImportance?[parts.Count];
        Lead(parts, cues, weights);
        Close(parts, cues, mentions, weights);
        return mentions.ConvertAll(mention => mention with
        {
            Importance = weights[parts.FindIndex(part => mention.Start < part.End)] ?? OfTime(mention, usual),
        });
    }

    // "5 years of experience" among the duties is asked for none the less.
    private static RequirementImportance OfTime(Mention mention, RequirementImportance usual) =>
        mention.Months is not null && usual == RequirementImportance.Used ? RequirementImportance.Required : usual;

    private static void Lead(List<Part> parts, IReadOnlyList<AskCue> cues, RequirementImportance?[] weights)
    {
        RequirementImportance? leading = null;
        foreach (var (index, part) in parts.Index())
        {
            var own = cues.Where(cue => cue.IsLeading && cue.Start >= part.Start && cue.Start < part.End).ToList();
            var weaker = own.Count == 0 ? (RequirementImportance?)null : own.Max(cue => cue.Importance);

            // What brackets hold is said in passing, and ends with them.
            leading = part.IsBracket ? leading : weaker ?? leading;
            weights[index] = weaker ?? leading;
        }
    }

    private static void Close(List<Part> parts, IReadOnlyList<AskCue> cues, List<Mention> mentions, RequirementImportance?[] weights)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            var closing = cues.Where(cue => !cue.IsLeading && cue.Start >= part.Start && cue.Start < part.End).ToList();
            if (closing.Count == 0)
            {
                continue;
            }

            var weight = closing.Max(cue => cue.Importance);
            weights[index] = Weaker(weights[index], weight);
            var isAlone = !mentions.Exists(mention => mention.Start >= part.Start && mention.Start < part.End);
            for (var before = index - 1; isAlone && before >= 0 && !HasClosing(parts[before], cues); before--)
            {
                weights[before] = Weaker(weights[before], weight);
            }
        }
    }

    // Of "must have …, a plus" the closing word is the later and the weaker one.
    private static RequirementImportance Weaker(RequirementImportance? leading, RequirementImportance closing) =>
        leading is { } before && before > closing && closing != RequirementImportance.Required ? before : leading is RequirementImportance.Used ? leading.Value : closing;

    private static bool HasClosing(Part part, IReadOnlyList<AskCue> cues) =>
        cues.Any(cue => !cue.IsLeading && cue.Start >= part.Start && cue.Start < part.End);

    private static List<Part> Parts(string text, List<Mention> mentions)
    {
        var parts = new List<Part>();
        var start = 0;
        var isBracket = false;
        foreach (var match in Boundary().EnumerateMatches(text))
        {
            if (text[match.Index] is not ('(' or ')') && IsInList(text, match.Index, match.Index + match.Length, mentions))
            {
                continue;
            }

            parts.Add(new Part(start, match.Index + match.Length, isBracket));
            start = match.Index + match.Length;
            isBracket = text[match.Index] == '(' || (isBracket && text[match.Index] != ')');
        }

        parts.Add(new Part(start, text.Length + 1, isBracket));
        return parts;
    }

    /// <summary>The comma stands between two names and nothing else does: "Haas, Mazak, or Okuma".</summary>
    private static bool IsInList(string text, int start, int end, List<Mention> mentions)
    {
        var left = mentions.FindLastIndex(mention => mention.End <= start);
        return left >= 0 && left + 1 < mentions.Count && mentions[left + 1].Start >= end
            && mentions[left].Months is null == (mentions[left + 1].Months is null)
            && ClauseGroups.IsEnumeration(text.AsSpan(mentions[left].End, mentions[left + 1].Start - mentions[left].End));
    }

    private readonly record struct Part(int Start, int End, bool IsBracket);

    [GeneratedRegex(
        @"[,()]|: | [-–—] | but | while | and (?=preferably|ideally|must|preferred|experience|knowledge|ability|familiar|proficien)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
