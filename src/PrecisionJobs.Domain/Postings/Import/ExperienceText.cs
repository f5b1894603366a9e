using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Reads how much experience is asked for: "3 years", "5", "2-4 yrs", "18 months", "none".</summary>
/// <remarks>
/// One rule makes a level of a time, for columns, descriptions and JSON alike: none is entry level, less than four years
/// some experience, from four years on journey level, because a registered apprenticeship of these trades takes four
/// years (8,000 hours). Of a span the low end counts: who has that much may apply. Leading others is never a matter of time.
/// </remarks>
public static partial class ExperienceText
{
    /// <summary>Months of an apprenticeship: who asks for as many asks for journey level.</summary>
    public const int JourneyMonths = 48;

    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The level that a time means.</summary>
    /// <param name="months">Months of experience asked for, from 0.</param>
    public static ExperienceLevel LevelOf(int months) => months switch
    {
        <= 0 => ExperienceLevel.EntryLevel,
        < JourneyMonths => ExperienceLevel.Intermediate,
        _ => ExperienceLevel.Journey,
    };

    /// <summary>
    /// The fewest months that a longer text asks for; null where it names no time. Years count wherever they stand, months
    /// where they are of experience: "within six months of hire" asks for none.
    /// </summary>
    public static int? MonthsIn(string? text) => Least(TimesInText().Matches(text ?? string.Empty));

    /// <summary>The fewest months by a field that holds the experience and nothing else: a bare figure means years.</summary>
    public static int? MonthsOf(string? field) =>
        Least(Times().Matches(field ?? string.Empty)) ?? Least(BareYears().Matches(field?.Trim() ?? string.Empty));

    /// <summary>The level by the words or the time of a field that holds the experience and nothing else.</summary>
    public static ExperienceLevel? LevelOfField(string? field)
    {
        var typed = field?.Trim() ?? string.Empty;
        return typed.Length == 0 ? null
            : WorkTerms.LevelNamedIn(typed)
                ?? (None().IsMatch(typed) ? ExperienceLevel.EntryLevel
                    : MonthsOf(typed) is { } months ? LevelOf(months)
                    : Some().IsMatch(typed) ? ExperienceLevel.Intermediate
                    : null);
    }

    /// <summary>The level by a field that holds a step and nothing else: there a bare figure is the step, not years.</summary>
    public static ExperienceLevel? LevelOfStep(string? field) => Step().Match(field?.Trim() ?? string.Empty) is { Success: true } match
        ? match.Groups["step"].Value.ToUpperInvariant() switch
        {
            "1" or "I" => ExperienceLevel.EntryLevel,
            "2" or "II" => ExperienceLevel.Intermediate,
            "3" or "III" => ExperienceLevel.Journey,
            _ => ExperienceLevel.LeadOrMaster,
        }
        : LevelOfField(field);

    private static int? Least(MatchCollection matches)
    {
        var found = matches.Select(Months).Where(months => months <= PostingRequirement.MaximumYears * 12).ToList();
        return found.Count == 0 ? null : found.Min();
    }

    private static int Months(Match match)
    {
        var number = match.Groups["digits"].Success
            ? (int)(decimal.Parse(match.Groups["digits"].Value, CultureInfo.InvariantCulture) * 12)
            : Array.IndexOf(NumberWords, match.Groups["word"].Value.ToLowerInvariant()) * 12;
        return match.Groups["months"].Success ? number / 12 : number;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Number =
        @"((?<digits>\d{1,2}(\.\d)?)|(?<word>zero|one|two|three|four|five|six|seven|eight|nine|ten))\b ?(\(\d+\))? ?\+?( ?(-|–|to) ?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))? ?(\+|or more|plus)?";

    [GeneratedRegex(@"(?<![\d.])\b" + Number + @" ?-?(years?|yrs?|(?<months>months?|mos?))\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();

    [GeneratedRegex(
        @"(?<![\d.])\b" + Number + @" ?-?((years?|yrs?)\b(?! ?(of age|old))|(?<months>months?|mos?)\b(?=[^.\n]{0,40}experience))",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimesInText();

    [GeneratedRegex(@"^((at least|min(imum)?\.?( of)?|over|>=?|≥) ?)?" + Number + @" ?(y|minimum|min\.?|experience)?$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareYears();

    [GeneratedRegex(@"^(none|no|n/?a|not (needed|necessary|required)|no requirements?|entry|beginner|starter)$|\bno (prior |previous )?experience\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex None();

    [GeneratedRegex(@"^(some( experience)?|mid|middle|medium)$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Some();

    [GeneratedRegex(@"^(level )?(?<step>[1-5]|i{1,3}|iv|v)$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
