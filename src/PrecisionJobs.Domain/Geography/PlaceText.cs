using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Geography;

/// <summary>What a text about a place could mean, the likeliest reading first. Knows grammar, not places.</summary>
internal sealed class PlaceText
{
    private const int LongestStateName = 4;

    private static readonly FrozenDictionary<string, UsState> States = UsState.All
        .SelectMany(state => new[] { (Key: PlaceName.Key(state.Name), state), (Key: PlaceName.Key(state.Code), state) })
        .Append(("virginislands", UsState.FromCode("VI")!))
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);

    private PlaceText(string? zip, bool looksLikeZip, IReadOnlyList<PlaceReading> readings)
    {
        Zip = zip;
        LooksLikeZip = looksLikeZip;
        Readings = readings;
    }

    /// <summary>The five digits of a ZIP in the text, or null.</summary>
    public string? Zip { get; }

    /// <summary>Whether the text is nothing but a number that is no ZIP.</summary>
    public bool LooksLikeZip { get; }

    /// <summary>The readings to try in turn.</summary>
    public IReadOnlyList<PlaceReading> Readings { get; }

    /// <summary>Reads a text.</summary>
    public static PlaceText Read(string text)
    {
        var words = PlaceName.Words(text).ToList();
        var zip = TakeZip(words);
        var looksLikeZip = zip is null && words.Count == 1 && words[0].All(char.IsAsciiDigit);
        var readings = Distinct(ReadingsOf(words).Concat(ReadingsOf(WithoutFrame(words))).Concat(FirstPieceReadings(text)));
        return new PlaceText(zip, looksLikeZip, readings);
    }

    private static List<PlaceReading> Distinct(IEnumerable<PlaceReading> readings) => [.. readings.Distinct()];

    private static string? TakeZip(List<string> words)
    {
        for (var index = words.Count - 1; index >= 0; index--)
        {
            var word = words[index];
            if (!word.All(char.IsAsciiDigit) || word.Length is not (5 or 9))
            {
                continue;
            }

            var hasExtension = index + 1 < words.Count && words[index + 1].Length == 4 && words[index + 1].All(char.IsAsciiDigit);
            words.RemoveRange(index, hasExtension ? 2 : 1);
            return word[..5];
        }

        return null;
    }

    /// <summary>Whole text as a state, "city state", "state city", bare city: in this order.</summary>
    private static IEnumerable<PlaceReading> ReadingsOf(List<string> words)
    {
        if (words.Count == 0)
        {
            yield break;
        }

        var all = words.ToArray();
        if (States.TryGetValue(PlaceName.Key(all), out var whole))
        {
            yield return new PlaceReading("", whole);
        }

        for (var length = Math.Min(LongestStateName, all.Length - 1); length > 0; length--)
        {
            if (States.TryGetValue(PlaceName.Key(all.AsSpan()[^length..]), out var state))
            {
                yield return new PlaceReading(PlaceName.Key(all.AsSpan()[..^length]), state);
            }
        }

        for (var length = Math.Min(LongestStateName, all.Length - 1); length > 0; length--)
        {
            if (States.TryGetValue(PlaceName.Key(all.AsSpan()[..length]), out var state))
            {
                yield return new PlaceReading(PlaceName.Key(all.AsSpan()[length..]), state);
            }
        }

        yield return new PlaceReading(PlaceName.Key(all), null);
    }

    /// <summary>The words without "Remote", "USA", "United States" around them.</summary>
    private static List<string> WithoutFrame(List<string> words)
    {
        var rest = words.ToList();
        while (rest.Count > 1 && rest[0] is "usa" or "us" or "remote" or "onsite" or "hybrid")
        {
            rest.RemoveAt(0);
        }

        while (rest.Count > 1 && rest[^1] is "usa" or "us" or "remote" or "america" or "of")
        {
            rest.RemoveAt(rest.Count - 1);
        }

        if (rest.Count > 2 && rest[^2] == "united" && rest[^1] == "states")
        {
            rest.RemoveRange(rest.Count - 2, 2);
        }

        if (rest.Count > 2 && rest[0] == "united" && rest[1] == "states")
        {
            rest.RemoveRange(0, 2);
        }

        return rest;
    }

    /// <summary>"Cleveland, Cuyahoga County, OH": the first piece with the state of the rest.</summary>
    private static IEnumerable<PlaceReading> FirstPieceReadings(string text)
    {
        var pieces = text.Split([',', '|', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length < 2)
        {
            yield break;
        }

        var city = PlaceName.Key(pieces[0]);
        foreach (var piece in pieces.Skip(1))
        {
            var words = PlaceName.Words(piece).Where(word => !word.All(char.IsAsciiDigit)).ToArray();
            if (city.Length > 0 && States.TryGetValue(PlaceName.Key(words), out var state))
            {
                yield return new PlaceReading(city, state);
            }
        }
    }
}
