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
        var start = 0;
        while (start < mentions.Count)
        {
            var end = start;
            var hasOr = false;
            var hasAnd = false;
            while (end + 1 < mentions.Count && LinkOf(text, mentions[end], mentions[end + 1]) is var link && link != Link.None)
            {
                hasOr |= link == Link.Or;
                hasAnd |= link == Link.And;
                end++;
                if (link == Link.And)
                {
                    break;
                }
            }

            if (end > start && !hasAnd && (hasOr || IsExamples(text, mentions[start], mentions[end])))
            {
                // "CAM software such as Mastercam": whoever knows another one knows CAM software.
                var first = hasOr || start == 0 || !IsExampleOf(text, mentions[start - 1], mentions[start]) ? start : start - 1;
                for (var index = first; index <= end; index++)
                {
                    result[index] = result[index] with { Group = next };
                }

                next++;
            }
            else if (end == start && start > 0 && IsExampleOf(text, mentions[start - 1], mentions[start]) && result[start - 1].Group is null)
            {
                result[start - 1] = result[start - 1] with { Group = next };
                result[start] = result[start] with { Group = next };
                next++;
            }

            start = hasAnd ? end : end + 1;
        }

        return result;
    }

    /// <summary>Only commas, slashes, "and", "or" and words of filling stand between two names.</summary>
    public static bool IsEnumeration(ReadOnlySpan<char> between) => Enumeration().IsMatch(between);

    private static Link LinkOf(string text, Mention left, Mention right)
    {
        if (right.Start <= left.End || right.Start - left.End > LongestBetween || left.IsSoft || right.IsSoft)
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
