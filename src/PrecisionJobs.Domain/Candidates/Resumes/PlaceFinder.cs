using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>A place in the United States that a line names.</summary>
internal sealed record PlaceMention(string City, UsState State, string? Zip, int Start, int Length);

/// <summary>Finds "Dayton, OH 45402" in a line.</summary>
internal static partial class PlaceFinder
{
    private const int MostCityWords = 4;

    /// <summary>The first place of a line, or null.</summary>
    public static PlaceMention? Find(string line)
    {
        // What was no state may be the city before one: "Acme Tool, Dayton, OH".
        for (var match = CityState().Match(line); match.Success; match = CityState().Match(line, match.Groups["state"].Index))
        {
            if (Read(line, match) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>"Asheville NC 28801", where a line says nothing else.</summary>
    public static PlaceMention? FindBare(string line)
    {
        var match = Bare().Match(line);
        return match.Success && StateOf(match.Groups["state"].Value, out _) is { } state
            && Gazetteer.UnitedStates.FindTown(match.Groups["city"].Value, state) is not null
            ? new PlaceMention(match.Groups["city"].Value, state, match.Groups["zip"].Success ? match.Groups["zip"].Value : null, 0, match.Length)
            : null;
    }

    private static PlaceMention? Read(string line, Match match)
    {
        var group = match.Groups["state"];
        var state = StateOf(group.Value, out var length);
        if (state is null)
        {
            return null;
        }

        var zip = match.Groups["zip"];
        var end = zip.Success && length == group.Length ? zip.Index + zip.Length : group.Index + length;
        var words = match.Groups["city"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var skip = Math.Max(0, words.Length - MostCityWords); skip < words.Length; skip++)
        {
            var city = string.Join(' ', words[skip..]);
            if (Gazetteer.UnitedStates.FindTown(city, state) is not null)
            {
                return Mention(line, match, city, state, zip, end);
            }
        }

        // A town that the gazetteer does not know counts where nothing else can be meant.
        var isEnd = end >= line.Length || line[end] is '\t' or '|' or ')' or ',' or ';' or ' ' && end + 1 < line.Length && line[end + 1] is '-' or '|' or '(' or '•';
        return zip.Success || (isEnd && words.Length <= 2 && line.Any(char.IsLower))
            ? Mention(line, match, string.Join(' ', words), state, zip, end)
            : null;
    }

    private static PlaceMention Mention(string line, Match match, string city, UsState state, Group zip, int end)
    {
        var start = line.LastIndexOf(city, match.Groups["city"].Index + match.Groups["city"].Length - 1, StringComparison.Ordinal);
        start = start < 0 ? match.Index : start;
        return new PlaceMention(city, state, zip.Success ? zip.Value[..5] : null, start, end - start);
    }

    private static UsState? StateOf(string text, out int length)
    {
        length = text.Length;
        var plain = text.Replace(".", string.Empty, StringComparison.Ordinal);
        if (plain.Length == 2)
        {
            // "Acme Tool, Co" is no place in Colorado.
            return plain.Any(char.IsLower) ? null : UsState.FromCode(plain);
        }

        if (UsState.FromName(plain) is { } whole)
        {
            return whole;
        }

        length = text.IndexOf(' ', StringComparison.Ordinal);
        return length < 0 ? null : UsState.FromName(text[..length]);
    }

    [GeneratedRegex(
        @"^(?<city>[A-Z][A-Za-z.']*([ -][A-Z][A-Za-z.']*){0,3}) (?<state>[A-Z]{2}) ?(?<zip>\d{5})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"(?<city>[A-Z][A-Za-z.']*([ -][A-Z][A-Za-z.']*){0,6}) ?[,\t] ?(?<state>[A-Z]\.[A-Z]\.|[A-Z]{2}\b|[A-Z][A-Za-z]+( [A-Z][A-Za-z]+)?)(,? *(?<zip>\d{5}(-\d{4})?)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CityState();
}
