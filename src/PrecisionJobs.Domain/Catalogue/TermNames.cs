using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>One name of an entry, made ready for comparing.</summary>
/// <param name="Entry">Whose name it is.</param>
/// <param name="Key">Its folded words without spaces.</param>
/// <param name="Breaks">Where in the key a word ends; a bit for each place.</param>
/// <param name="Acronym">Letters in capitals, short: it is looked at how the text writes it.</param>
/// <param name="IsWeak">It says something only among its like: "boring", "copper", "Star", "4140", "UT".</param>
internal sealed record TermName(CatalogueEntry Entry, string Key, ulong Breaks, bool Acronym, bool IsWeak);

/// <summary>The names by which entries of the catalogue are found in running text, those that follow from others included.</summary>
internal static partial class TermNames
{
    /// <summary>Longest key in characters; the breaks of a name are bits of one number.</summary>
    public const int MaximumKey = 60;

    private const int LongestAcronym = 6;

    /// <summary>Every name of an entry.</summary>
    public static IEnumerable<TermName> Of(CatalogueEntry entry)
    {
        var written = entry.Aliases.Where(alias => alias != entry.Slug).Prepend(entry.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in written)
        {
            // "TIG welding (GTAW)" is called by both.
            var cut = name.IndexOf('(', StringComparison.Ordinal);
            yield return Read(entry, cut > 1 ? name[..cut] : name, isWeak: false);
        }

        foreach (var name in Derived(entry, written))
        {
            yield return Read(entry, name, isWeak: true);
        }

        // The catalogue lists what people do as "pipe welder work"; a title says "pipe welder".
        foreach (var agent in written.Select(name => Agent().Match(name)).Where(match => match.Success))
        {
            yield return Read(entry, agent.Groups["who"].Value, isWeak: !agent.Groups["who"].Value.Contains(' ', StringComparison.Ordinal));
        }

        foreach (var name in written.Where(name => entry.Category == SkillCategory.Process).SelectMany(Done))
        {
            yield return Read(entry, name, isWeak: false);
        }
    }

    /// <summary>Whether an entry is the machines of a builder: "Haas machines".</summary>
    public static bool IsBuilder(CatalogueEntry entry) => entry.Category == SkillCategory.Machine && Builder().IsMatch(entry.Name);

    private static TermName Read(CatalogueEntry entry, string name, bool isWeak)
    {
        var tokens = TermToken.Split(name);
        var key = string.Concat(tokens.Select(token => token.Folded));
        var breaks = 0UL;
        var length = 0;
        foreach (var token in tokens.Take(tokens.Count - 1))
        {
            length += token.Folded.Length;
            breaks |= length <= MaximumKey ? 1UL << length : 0;
        }

        var word = name.Trim();
        var isAcronym = tokens.Count == 1 && word.Length <= LongestAcronym && word.Any(char.IsUpper) && !word.Any(char.IsLower);
        return new TermName(entry, key, breaks, isAcronym, isWeak || (tokens.Count == 1 && IsWeak(key)) || Common.Contains(key));
    }

    private static bool IsWeak(string key) =>
        key.All(char.IsAsciiDigit) || TermFinder.IsEveryday(key) || TermFinder.IsEveryday(key + "s") || Common.Contains(key);

    /// <summary>Names that follow from the others: abbreviations in brackets, alloys without "steel", builders without "machines".</summary>
    private static IEnumerable<string> Derived(CatalogueEntry entry, List<string> written)
    {
        foreach (var name in written)
        {
            if (Bracketed().Match(name) is { Success: true } bracketed)
            {
                yield return bracketed.Groups["short"].Value;
            }

            // "TIG, MIG and stick": processes of which the catalogue has the letters.
            if (entry.Category == SkillCategory.Process && name == entry.Name && Lettered().Match(name) is { Success: true } lettered)
            {
                yield return lettered.Groups["name"].Value;
            }

            if (entry.Category == SkillCategory.Material && Alloy().Match(name) is { Success: true } alloy)
            {
                yield return alloy.Groups["code"].Value;
            }
        }

        if (entry.Category == SkillCategory.Machine && Builder().Match(entry.Name) is { Success: true } builder)
        {
            yield return builder.Groups["name"].Value;
        }
    }

    /// <summary>What was done, where the catalogue has the doing: "TIG welded", "deburred".</summary>
    private static IEnumerable<string> Done(string name)
    {
        var bare = name.Trim();
        if (bare.Length > 7 && bare.EndsWith("ing", StringComparison.Ordinal) && !bare.Contains('(', StringComparison.Ordinal))
        {
            yield return bare[..^3] + "ed";
            if (bare.EndsWith("grinding", StringComparison.Ordinal) && bare.Length > 8)
            {
                yield return bare[..^8] + "ground";
            }
        }
    }

    // Words of everyday English that are names in the trade as well; beside those that the plain finder leaves out.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "cherry", "oak", "maple", "walnut", "teak", "graphite", "duplex", "tombstone", "coach", "instructor", "trainer", "procedure",
        "supervision", "supervise", "supervising", "equation", "formula", "ethic", "ruler", "documentation", "paperwork", "scheduling", "packaging", "packing", "shipping",
        "inventory", "resin", "plastic", "composite", "ceramic", "casting", "forging", "turned", "bored", "drilled", "tested",
        "journeyman", "journeyperson", "journeyworker", "journeylevel", "journeymanlevel",
        "painted", "assembled", "inspected", "forged", "coached", "tacked", "sealed", "bonded", "planed", "stained",
    };

    [GeneratedRegex(@"\((?<short>[A-Z][A-Z0-9]{1,5})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>[A-Za-z-]+)( arc)? welding \([A-Z]+\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(?<who>[A-Za-z0-9 -]+(er|or|ist|man)) (work|skills)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Agent();

    [GeneratedRegex(
        @"^(?<code>[A-Za-z]{0,2}-?\d[0-9A-Za-z-]*) (tool steel|steel|stainless|aluminum|SS|bronze|brass|titanium|plate)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alloy();

    [GeneratedRegex(
        @"^(?<name>[A-Z][\w&-]+) (Electric )?(Swiss )?(machines|lathes|robots|grinders|routers|welders|waterjets|presetters|EDM|machining centers|mill|screw machine|molding machines)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Builder();
}
