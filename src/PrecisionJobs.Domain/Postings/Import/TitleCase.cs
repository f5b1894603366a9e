using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Titles that were shouted, said calmly: "CNC MACHINIST II" is "CNC Machinist II".</summary>
public static class TitleCase
{
    private static readonly FrozenSet<string> Acronyms = FrozenSet.Create(
        StringComparer.Ordinal,
        "TIG", "MIG", "GTAW", "GMAW", "SMAW", "FCAW", "EDM", "CAD", "CAM", "QA", "OD", "ID", "NDE", "UT", "ISO", "ERP", "PLC", "HVAC", "USA", "US",
        "AS9100", "ASAP", "AM", "PM", "II", "III", "IV", "VI", "OH", "IN", "OR");

    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal, "AND", "OF", "THE", "FOR", "WITH", "TO", "AT", "A", "AN");

    /// <summary>The title, in capitals only where a title is written so; one that is not all capitals stays as it is.</summary>
    public static string Calm(string title)
    {
        if (title.Any(char.IsLower) || title.Count(char.IsLetter) < 5)
        {
            return title;
        }

        var words = title.Split(' ');
        return string.Join(' ', words.Select((word, place) => Calm(word, isFirst: place == 0)));
    }

    private static string Calm(string word, bool isFirst)
    {
        var bare = word.Trim('(', ')', ',', '.', '/', '-', ':', ';');
        if (Acronyms.Contains(bare) || bare.Any(char.IsDigit) || !bare.Any("AEIOUY".Contains))
        {
            return word;
        }

        if (!isFirst && Small.Contains(bare))
        {
            return word.ToLowerInvariant();
        }

        // "MACHINIST/WELDER" and "SET-UP" have two words.
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (char.IsLetter(letters[at]) && (at == 0 || letters[at - 1] is '/' or '-' or '(' or '&'))
            {
                letters[at] = char.ToUpperInvariant(letters[at]);
            }
        }

        return new string(letters);
    }
}
