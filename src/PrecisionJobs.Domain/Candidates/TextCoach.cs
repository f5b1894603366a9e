using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>A place in a text that says little.</summary>
/// <param name="Phrase">The words as they stand in it; null where something is missing from the whole.</param>
/// <param name="Advice">What to write instead.</param>
/// <param name="Example">How it reads in the trade.</param>
public sealed record CoachRemark(string? Phrase, string Advice, string Example);

/// <summary>
/// Reads what somebody wrote about themselves as a foreman would: marks the words that anybody could write, and asks for
/// machines, materials and figures. Advice only; nothing of it counts in a match.
/// </summary>
public static partial class TextCoach
{
    /// <summary>A text longer than this, without a figure in it, is asked for one.</summary>
    public const int LongText = 120;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 500;

    private static readonly Rule[] Rules =
    [
        new(
            Tolerances(), HelpsToHaveFigure: true,
            "Say how tight, on what, and how many.",
            "held ±0.0005 in on 5-axis titanium brackets, 40 a week"),
        new(
            Unnamed(), HelpsToHaveFigure: false,
            "Name them: postings ask for machines, materials and instruments by name.",
            "Haas VF-4 with FANUC 31i, 17-4 PH and Inconel 718"),
        new(
            Duties(), HelpsToHaveFigure: false,
            "Begin with what you did: set up, ran, programmed, inspected.",
            "Set up and ran two Haas VF-4s, first article to last part"),
        new(
            Traits(), HelpsToHaveFigure: false,
            "Anybody can write this. Say what shows it.",
            "trained four operators on the Mazak; 18 months without a late start"),
        new(
            Quality(), HelpsToHaveFigure: true,
            "Say how it was measured.",
            "scrap under 0.5% over 2,000 parts, checked on a CMM"),
        new(
            Volume(), HelpsToHaveFigure: true,
            "Say how many, in what time.",
            "lots of 5 to 50; 1,200 parts a shift on two Swiss lathes"),
        new(
            Experience(), HelpsToHaveFigure: true,
            "Say for how many years, and on what.",
            "six years of wire EDM on Sodick, punches and dies"),
        new(
            AndSoOn(), HelpsToHaveFigure: false,
            "Name the rest, or leave it out.",
            "micrometers, bore gages, height gage, CMM"),
        new(
            Modern(), HelpsToHaveFigure: false,
            "Say which one and from when.",
            "DMG Mori NHX 5000 of 2021, 60-tool magazine"),
    ];

    /// <summary>What in a text could say more, in the order of the text; nothing for an empty one.</summary>
    public static IReadOnlyList<CoachRemark> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var remarks = Rules
            .SelectMany(rule => rule.Words.Matches(text)
                .Where(match => !rule.HelpsToHaveFigure || !HasFigure(SentenceAround(text, match.Index, match.Length)))
                .Take(1)
                .Select(match => (match.Index, Remark: new CoachRemark(match.Value, rule.Advice, rule.Example))))
            .OrderBy(found => found.Index)
            .Select(found => found.Remark)
            .ToList();
        if (text.Length > LongText && !HasFigure(text))
        {
            remarks.Add(new CoachRemark(
                null,
                "There is no figure in it. Give one: a tolerance, a lot size, a number of parts, a time.",
                "cut set-up from 90 to 35 minutes with a zero-point pallet"));
        }

        return remarks;
    }

    private static bool HasFigure(string text) => text.Any(char.IsDigit) || NumberWords().IsMatch(text);

    private static string SentenceAround(string text, int index, int length)
    {
        var start = index;
        while (start > 0 && !EndsSentence(text, start - 1))
        {
            start--;
        }

        var end = index + length;
        while (end < text.Length && !EndsSentence(text, end))
        {
            end++;
        }

        return text[start..end];
    }

    // The point of "0.0005" and of "T.I.G." ends no sentence.
    private static bool EndsSentence(string text, int index) => text[index] is '\n' or ';'
        || (text[index] is '.' or '!' or '?' && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1])));

    private sealed record Rule(Regex Words, bool HelpsToHaveFigure, string Advice, string Example);

    [GeneratedRegex(@"\b(very |extremely )?(tight|close|precise) tolerances?( work| parts)?\b|\bhigh precision\b", Options, Timeout)]
    private static partial Regex Tolerances();

    [GeneratedRegex(
        @"\b(various|different|several|multiple|numerous|many|all (kinds|types|sorts) of|a (wide )?(variety|range) of)( \w+){0,3}? "
            + @"(machines?|machinery|equipment|materials?|metals?|tools?|tooling|instruments?|gages?|processes|parts|software"
            + @"|controls?|welds?|jobs)\b",
        Options, Timeout)]
    private static partial Regex Unnamed();

    [GeneratedRegex(
        @"\b(responsible for|responsibilities includ(e|ed)|duties includ(e|ed)|in charge of|tasked with|helped with|worked on)\b",
        Options, Timeout)]
    private static partial Regex Duties();

    [GeneratedRegex(
        @"\b(hard[ -]?work(er|ing)|team[ -]?player|detail[ -]?oriented|attention to detail|self[ -]?(starter|motivated)|highly motivated"
            + @"|go[ -]?getter|(fast|quick) learner|(good|great|excellent|strong) communication( skills)?|people person|results?[ -]driven"
            + @"|work(s|ed)? well under pressure|(good|strong) work ethic|reliable|dependable|punctual|passionate|dedicated"
            + @"|think(s|ing)? outside the box|jack of all trades)\b",
        Options, Timeout)]
    private static partial Regex Traits();

    [GeneratedRegex(
        @"\b((high|good|top|excellent)[ -]quality( parts| work| products| welds)?|quality (parts|work|products|welds))\b",
        Options, Timeout)]
    private static partial Regex Quality();

    [GeneratedRegex(
        @"\b((high|large|low)[ -]volumes?( production)?|mass production|large quantities|short runs?|long runs?)\b",
        Options, Timeout)]
    private static partial Regex Volume();

    [GeneratedRegex(
        @"\b((extensive|vast|broad|solid|a lot of|many years of|years of) (\w+ )?experience|highly experienced|very experienced)\b",
        Options, Timeout)]
    private static partial Regex Experience();

    [GeneratedRegex(@"\b(etc|and so on|and more|and the like)\b\.?", Options, Timeout)]
    private static partial Regex AndSoOn();

    [GeneratedRegex(
        @"\b(state[ -]of[ -]the[ -]art|cutting[ -]edge|modern|latest) (\w+ )?(machines?|machinery|equipment|technology)\b",
        Options, Timeout)]
    private static partial Regex Modern();

    [GeneratedRegex(
        @"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundreds?|thousands?|half a (thou|tenth)|tenths?)\b",
        Options, Timeout)]
    private static partial Regex NumberWords();
}
