using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>
/// Finds alternatives among the mentions of a clause: "A or B", "A, B, or C", "CAM software such as A, B", "journeyman card
/// or 6 years or military training".
/// </summary>
internal static partial class ClauseGroups
{
    private const int LongestBetween = 70;

    /// <summary>The mentions with the numbers of their groups, counted from <paramref name="next"/>.</summary>
    public static List<Mention> Group(string text, List<Mention> mentions, ref int next)
    {
        var result = new List<Mention>(mentions);
        var outer = Outer(mentions);
        var start = 0;
        while (start < outer.Count)
        {
            var (end, hasOr, hasAnd) = RunFrom(text, mentions, outer, start);
            var first = start;
            var isExample = start > 0 && IsExampleOf(text, mentions[outer[start - 1]], mentions[outer[start]]) && result[outer[start - 1]].Group is null;
            if (!hasOr && isExample)
            {
                // "CAM software such as Mastercam": whoever knows another one knows CAM software.
                first = start - 1;
            }

            if (end > first && !hasAnd && (hasOr || isExample || IsExamples(text, mentions[outer[start]], mentions[outer[end]])))
            {
                foreach (var index in outer[first..(end + 1)])
                {
                    result[index] = result[index] with { Group = next };
                }

                next++;
            }

            start = hasAnd ? end : end + 1;
        }

        return result;
    }

    /// <summary>The mentions that stand in no other: a "press brake" within an "Amada press brake" is asked for in any case.</summary>
    private static List<int> Outer(List<Mention> mentions)
    {
        var outer = new List<int>();
        var end = 0;
        foreach (var (index, mention) in mentions.Index())
        {
            if (mention.Start >= end)
            {
                outer.Add(index);
                end = mention.End;
            }
        }

        return outer;
    }

    /// <summary>How far a list goes that begins at a mention, and whether "or" or "and" stands in it; "and" ends it.</summary>
    private static (int End, bool HasOr, bool HasAnd) RunFrom(string text, List<Mention> mentions, List<int> outer, int start)
    {
        var (end, hasOr) = (start, false);
        while (end + 1 < outer.Count)
        {
            switch (LinkOf(text, mentions[outer[end]], mentions[outer[end + 1]]))
            {
                case Link.None:
                    return (end, hasOr, HasAnd: false);
                case Link.And:
                    return (end + 1, hasOr, HasAnd: true);
                case Link.Or:
                    hasOr = true;
                    break;
            }

            end++;
        }

        return (end, hasOr, HasAnd: false);
    }

    /// <summary>Only commas, slashes, "and", "or" and words of filling stand between two names.</summary>
    public static bool IsEnumeration(ReadOnlySpan<char> between) => Enumeration().IsMatch(between);

    private static Link LinkOf(string text, Mention left, Mention right)
    {
        if (right.Start < left.End || right.Start - left.End > LongestBetween || left.IsSoft || right.IsSoft)
        {
            return Link.None;
        }

        var between = text.AsSpan(left.End, right.Start - left.End);
        var isSkill = left.Kind == AskedKind.Skill && right.Kind == AskedKind.Skill;
        if (isSkill && !IsEnumeration(between))
        {
            return Link.None;
        }

        return Or().IsMatch(between) ? !isSkill && And().IsMatch(between) ? Link.None : Link.Or
            : And().IsMatch(between) ? isSkill ? Link.And : Link.None
            : IsEnumeration(between) && between.Contains(',') ? Link.Comma
            : Link.None;
    }

    /// <summary>"…such as A, B" or "A, B, etc.", "A, B or similar": a list of examples.</summary>
    private static bool IsExamples(string text, Mention first, Mention last) =>
        SuchAs().IsMatch(text.AsSpan(Math.Max(0, first.Start - 30), Math.Min(30, first.Start)))
        || Similar().IsMatch(text.AsSpan(last.End, Math.Min(40, text.Length - last.End)));

    private static bool IsExampleOf(string text, Mention general, Mention example) =>
        general.Kind == AskedKind.Skill && example.Kind == AskedKind.Skill && !general.IsSoft && example.Start - general.End is > 0 and < 40
        && Exemplifies().IsMatch(text.AsSpan(general.End, example.Start - general.End));

    private enum Link
    {
        None,
        Comma,
        And,
        Or,
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^[ ,/&+]*((and|or|and/or|either|other|a|an|the|similar|machines?|machining|controls?|controllers?|software|systems?|machine tools?|centers?|lathes?|mills?|welding|certified|certification|equipment|experience (and|or)|programming|tools?|processes)\b[ ,/&+]*)*$", Plain)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\bor\b", Plain)]
    private static partial Regex Or();

    [GeneratedRegex(@"\band\b(?:[^/]|$)|&", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex And();

    [GeneratedRegex(@"(such as|e\.?g\.?,?|like|for example|any of|one of|i\.?e\.?,?|one or more of|either)[ :,(]*$", Plain)]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"^[\w ]{0,15}[ ,(/]*(etc\b|or (a |an )?(similar|equivalent|comparable|other|equal|the like|related)|and/or (similar|other))", Plain)]
    private static partial Regex Similar();

    [GeneratedRegex(@"^[\w ]{0,15}[ ,(:]+(such as|e\.?g\.?,?|like|for example|i\.?e\.?,?)[ :,(]*$", Plain)]
    private static partial Regex Exemplifies();
}
