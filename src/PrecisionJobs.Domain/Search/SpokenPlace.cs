using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// Finds the place that stands among the words of a search: a ZIP code, a city with its state, a state, or a city after
/// "near". A city alone is not read without "near" or "in": Mobile and Bend are words of the trade.
/// </summary>
internal static partial class SpokenPlace
{
    /// <summary>Of fewer inhabitants, a city is not meant by a word that is also an English one ("union or", "house in").</summary>
    private const int WellKnown = 20_000;

    private const int MostWords = 4;

    /// <summary>Codes of states that are words in lower case.</summary>
    private static readonly FrozenSet<string> Words = new[] { "in", "or", "me", "hi", "ok" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first place that the text names, the surest kind first. Null when there is none.</summary>
    public static Reading? Find(string text, Gazetteer gazetteer) =>
        ByZip(text, gazetteer) ?? ByCityAndState(text, gazetteer) ?? ByState(text) ?? ByCity(text, gazetteer);

    private static Reading? ByZip(string text, Gazetteer gazetteer)
    {
        foreach (Match match in Zip().Matches(text))
        {
            if (gazetteer.FindZip(match.Groups["zip"].Value) is not null)
            {
                return Of(match, match.Index + match.Length, match.Groups["zip"].Value);
            }
        }

        return null;
    }

    /// <summary>Every state in the text, with the longest city before it: "welder st. louis, mo".</summary>
    private static Reading? ByCityAndState(string text, Gazetteer gazetteer)
    {
        var words = Word().Matches(text);
        for (var index = 1; index < words.Count; index++)
        {
            foreach (var length in (int[])[2, 1])
            {
                if (index + length <= words.Count && CityBefore(text, words, index, length, gazetteer) is { } reading)
                {
                    return reading;
                }
            }
        }

        return null;
    }

    private static Reading? CityBefore(string text, MatchCollection words, int state, int stateWords, Gazetteer gazetteer)
    {
        var named = text[words[state].Index..EndOf(words[state + stateWords - 1])];
        if (UsState.Find(named.TrimEnd('.')) is not { } found || !Joined(text, words, state, state + stateWords - 1, mayComma: false))
        {
            return null;
        }

        var hasComma = text[EndOf(words[state - 1])..words[state].Index].Contains(',', StringComparison.Ordinal);
        for (var first = Math.Max(0, state - MostWords); first < state; first++)
        {
            var city = text[words[first].Index..EndOf(words[state - 1])];
            if (Joined(text, words, first, state - 1, mayComma: false)
                && Joined(text, words, state - 1, state, mayComma: true)
                && gazetteer.Resolve($"{city}, {found.Code}") is PlaceOutcome.Found { Place: var place }
                && (hasComma || !Words.Contains(named) || place.Population >= WellKnown))
            {
                return Leading(text, words[first].Index, EndOf(words[state + stateWords - 1]), $"{city}, {found.Code}");
            }
        }

        return null;
    }

    /// <summary>The whole name of a state after "in", or at the end of what was typed.</summary>
    private static Reading? ByState(string text)
    {
        foreach (Match match in NamedPlace().Matches(text))
        {
            foreach (var name in Beginnings(match.Groups["name"]))
            {
                if (UsState.FromName(name) is { } state)
                {
                    return Of(match, match.Groups["name"].Index + name.Length, state.Name);
                }
            }
        }

        var words = Word().Matches(text);
        foreach (var length in (int[])[2, 1])
        {
            if (words.Count > length && EndOf(words[^1]) == text.TrimEnd().Length
                && Joined(text, words, words.Count - length, words.Count - 1, mayComma: false)
                && UsState.FromName(text[words[^length].Index..EndOf(words[^1])]) is { } state)
            {
                return new Reading(words[^length].Index, EndOf(words[^1]) - words[^length].Index, state.Name, Miles: null);
            }
        }

        return null;
    }

    /// <summary>
    /// A city of some size after "near" or "in". Of several the one that everybody means, being five times as large as the
    /// next; otherwise it is asked about, as in the field for places.
    /// </summary>
    private static Reading? ByCity(string text, Gazetteer gazetteer)
    {
        foreach (Match match in NamedPlace().Matches(text))
        {
            foreach (var name in Beginnings(match.Groups["name"]))
            {
                var (place, meant) = gazetteer.Resolve(name) switch
                {
                    PlaceOutcome.Found found => (found.Place, found.Place.Label),
                    PlaceOutcome.Ambiguous { Candidates: [var first, var second, ..] } =>
                        (first, first.Population >= 5L * second.Population ? first.Label : name),
                    _ => (null, name),
                };
                if (place?.Population >= WellKnown)
                {
                    return Of(match, match.Groups["name"].Index + name.Length, meant);
                }
            }
        }

        return null;
    }

    /// <summary>The words of a group together, then one fewer at the end, and so on.</summary>
    private static IEnumerable<string> Beginnings(Group words)
    {
        for (var text = words.Value; text.Length > 0; text = text[..Math.Max(0, text.LastIndexOf(' '))].TrimEnd())
        {
            yield return text;
        }
    }

    private static Reading Of(Match match, int end, string near) => new(
        match.Index,
        end - match.Index,
        near,
        match.Groups["miles"] is { Success: true } miles ? CriteriaText.WholeNumber(miles.Value) : null);

    /// <summary>Takes the "in" or "within 50 miles of" before a place along.</summary>
    private static Reading Leading(string text, int start, int end, string near) =>
        Before().Match(text[..start]) is { Success: true } before
            ? Of(before, end, near)
            : new Reading(start, end - start, near, Miles: null);

    private static bool Joined(string text, MatchCollection words, int first, int last, bool mayComma)
    {
        for (var index = first; index < last; index++)
        {
            var between = text[EndOf(words[index])..words[index + 1].Index];
            if (between.Trim() is not "" && !(mayComma && between.Trim() == ","))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOf(Match word) => word.Index + word.Length;

    private const string Preposition = @"(?:within\s+)?(?<miles>\d{1,3})\s*(?:mi|miles?)\s+(?:of|from|around)|in|near|around|at";

    [GeneratedRegex(
        @"(?<![\w$#.,-])(?:(?:" + Preposition + @")\s+)?(?<zip>\d{5})(?:-\d{4})?(?![\w-]|[.,]\d|\s*(?:rpm|lbs?|psi|tons?|sq|hours?|hrs?|pcs|parts|pieces)\b)",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zip();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}'’.-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\w)(?:" + Preposition + @")\s+(?<name>[\p{L}][\p{L}'’.-]*(?:\s+[\p{L}][\p{L}'’.-]*){0,3})", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedPlace();

    [GeneratedRegex(@"(?<!\w)(?:" + Preposition + @")\s+$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    /// <summary>A place among words.</summary>
    /// <param name="Start">Where its words begin, the preposition included.</param>
    /// <param name="Length">Characters of its words.</param>
    /// <param name="Near">The place as the field for places takes it.</param>
    /// <param name="Miles">The radius that was said with it.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Reading(int Start, int Length, string Near, int? Miles);
}
