using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Finds words that say how well something has to be known.</summary>
internal static partial class LevelText
{
    private static readonly (Regex Words, SkillLevel Level)[] Levels =
    [
        (Teaching(), SkillLevel.Teaches), (Expert(), SkillLevel.Expert), (Independent(), SkillLevel.Independent),
        (Supervised(), SkillLevel.Supervised), (Basic(), SkillLevel.Aware),
    ];

    /// <summary>The level that a part of a clause asks for; null where it says nothing. Where it says several, the lowest.</summary>
    public static SkillLevel? In(ReadOnlySpan<char> part)
    {
        SkillLevel? found = null;
        foreach (var (words, level) in Levels)
        {
            found = words.IsMatch(part) ? level : found;
        }

        return found;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(train(ing)?|teach(ing)?|instruct(ing)?|mentor(ing)?) (other|junior|new|less experienced|apprentice|operator|machinist|welder|employee|team)", Plain)]
    private static partial Regex Teaching();

    [GeneratedRegex(@"\b(experts?|expertise|expert[- ]level|advanced|mastery|in[- ]depth|extensive|master(ed)?|deep (knowledge|understanding)|highly (skilled|proficient|experienced))\b", Plain)]
    private static partial Regex Expert();

    [GeneratedRegex(
        @"\b(proficien(t|cy)|proficiently|skilled|independently|unsupervised|without supervision|minimal (supervision|direction|guidance)|little (or no|to no) supervision|competen(t|cy)|strong|solid|fluent|well[- ]versed|thorough)\b",
        Plain)]
    private static partial Regex Independent();

    [GeneratedRegex(@"\b(working knowledge|some (experience|knowledge)|with supervision|under (the )?(supervision|direction)|intermediate)\b", Plain)]
    private static partial Regex Supervised();

    [GeneratedRegex(@"\b(basic|fundamental|familiar(ity)?|exposure|general (knowledge|understanding)|entry[- ]level|introductory|awareness|beginner)\b", Plain)]
    private static partial Regex Basic();
}
