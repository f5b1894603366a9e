using System.Collections.Frozen;
using System.Text;

namespace PrecisionJobs.Domain.Geography;

/// <summary>
/// How names of places are compared: without case, accents, punctuation and spaces, and with Saint = St., Fort = Ft.,
/// Mount = Mt. and the like. "Mc Gregor" and "McGregor", "Coeur d'Alene" and "coeur dalene" have one key.
/// </summary>
internal static class PlaceName
{
    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["saint"] = "st",
        ["sainte"] = "ste",
        ["fort"] = "ft",
        ["mount"] = "mt",
        ["heights"] = "hts",
        ["springs"] = "spgs",
        ["township"] = "twp",
        ["point"] = "pt",
        ["junction"] = "jct",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Directions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["n"] = "north",
        ["s"] = "south",
        ["e"] = "east",
        ["w"] = "west",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key of a name.</summary>
    public static string Key(string name) => Key(Words(name));

    /// <summary>The key of a name already split by <see cref="Words"/>.</summary>
    public static string Key(ReadOnlySpan<string> words)
    {
        var key = new StringBuilder();
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (index == 0 && words.Length > 1 && Directions.TryGetValue(word, out var direction))
            {
                word = direction;
            }
            else if (IsForceBase(words, index))
            {
                key.Append(word[0]).Append("fb");
                index += 2;
                continue;
            }

            key.Append(ShortForms.GetValueOrDefault(word, word));
        }

        return key.ToString();
    }

    /// <summary>Lower-case words of letters and digits; apostrophes and the dots of initials vanish.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        var run = 0;
        foreach (var character in text)
        {
            var letter = char.ToLowerInvariant(LatinLetters.Plain(character));
            if (char.IsAsciiLetterOrDigit(letter))
            {
                folded.Append(letter);
                run++;
            }
            else if (character is not ('\'' or '’' or '`') && !(character == '.' && run == 1))
            {
                folded.Append(' ');
                run = 0;
            }
            else if (character == '.')
            {
                run = 0;
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>"air force base" and "space force base" are written AFB and SFB.</summary>
    private static bool IsForceBase(ReadOnlySpan<string> words, int index) =>
        index + 2 < words.Length
            && words[index] is "air" or "space"
            && words[index + 1] == "force" && words[index + 2] == "base";
}
