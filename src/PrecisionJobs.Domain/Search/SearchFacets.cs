using System.Collections.Frozen;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>The keys of the facets and how their values are written. Knows every fixed list; slugs are only checked for form.</summary>
public static class SearchFacets
{
    private const int MaximumSlugLength = 100;

    private static readonly FrozenDictionary<string, SearchFacet> ByKey = Enum.GetValues<SearchFacet>()
        .ToFrozenDictionary(Key, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> EverydayShifts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["first"] = "day",
        ["1st"] = "day",
        ["days"] = "day",
        ["2nd"] = "second",
        ["swing"] = "second",
        ["evening"] = "second",
        ["3rd"] = "third",
        ["night"] = "third",
        ["nights"] = "third",
        ["graveyard"] = "third",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All facets in canonical order.</summary>
    public static IReadOnlyList<SearchFacet> All { get; } = Enum.GetValues<SearchFacet>();

    /// <summary>Pay floors that are counted, in dollars an hour.</summary>
    public static IReadOnlyList<int> HourlyFloors { get; } = [18, 20, 25, 30, 35, 40, 50, 60];

    /// <summary>Pay floors that are counted, in dollars a year.</summary>
    public static IReadOnlyList<int> AnnualFloors { get; } = [40_000, 50_000, 60_000, 75_000, 90_000, 110_000, 130_000];

    /// <summary>The values of "posted within", in days.</summary>
    public static IReadOnlyList<int> PostedDays { get; } = [1, 3, 7, 14, 30];

    /// <summary>The query parameter of a facet: its name with a small first letter.</summary>
    public static string Key(this SearchFacet facet)
    {
        var name = facet.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Whether several values can be chosen at once (they are alternatives).</summary>
    public static bool IsMultiple(this SearchFacet facet) => facet is not (SearchFacet.Pay or SearchFacet.Posted);

    /// <summary>The facet of a query parameter in any case, or null.</summary>
    public static SearchFacet? Find(string key) => ByKey.TryGetValue(key, out var facet) ? facet : null;

    /// <summary>The value of an enum as a facet writes it: "TempToHire" is "temp-to-hire".</summary>
    public static string Value<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
    }

    /// <summary>The enum value that a facet value stands for, or null.</summary>
    public static T? Parse<T>(string value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Value(candidate) == value)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The canonical form of a value of a multi-value facet, or null when it cannot be one.</summary>
    public static string? Canonical(SearchFacet facet, string? value)
    {
        var text = value?.Trim() ?? "";
        return facet switch
        {
            SearchFacet.State => UsState.Find(text)?.Code,
            SearchFacet.Shift => OfEnum<Shift>(EverydayShifts.GetValueOrDefault(text.ToLowerInvariant(), text)),
            SearchFacet.Type => OfEnum<EmploymentType>(text),
            SearchFacet.Pathway => OfEnum<ExperienceLevel>(text),
            SearchFacet.Visibility => OfEnum<PostingVisibility>(text),
            SearchFacet.UsPerson => Truth(text),
            SearchFacet.Pay or SearchFacet.Posted => null,
            _ => SlugOf(text),
        };
    }

    /// <summary>Names and kebab case in any case, with spaces, hyphens or underscores between the words.</summary>
    private static string? OfEnum<T>(string text)
        where T : struct, Enum
    {
        var squeezed = Squeeze(text);
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (squeezed.Equals(candidate.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return Value(candidate);
            }
        }

        return null;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(letter => letter is not ('-' or '_' or ' ')));

    private static string? Truth(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" or "on" or "required" => "true",
        "false" or "no" or "0" or "off" => "false",
        _ => null,
    };

    private static string? SlugOf(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.Length is > 0 and <= MaximumSlugLength
            && lower.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? lower
            : null;
    }
}
