using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Classification;

/// <summary>
/// What the words of one trade have in common: "grinder", "grinding" and "grinds" have one stem. Made for comparing words
/// of titles with words of the tables, both stemmed; not for reading.
/// </summary>
internal static class WordStem
{
    private const int Shortest = 3;
    private const int ShortestBeforeMan = 4;

    // Things, not people or doings: "hammer" is nobody who hams.
    private static readonly FrozenSet<string> Things =
        ("hammer copper butter batter letter rubber leather lumber timber water meter center paper fiber silver solder ladder cooper "
        + "powder number filter cylinder corner border counter finger plaster spring string bearing ceiling siding lining clothing "
        + "tape plate").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] People = ["women", "woman", "person", "man", "men"];
    private static readonly string[] Endings = ["ings", "ing", "ers", "er", "ors", "or", "ies", "es", "ed", "s", "e", "y"];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        if (Things.Contains(word) || (word.EndsWith('s') && Things.Contains(word[..^1])))
        {
            return word.TrimEnd('s');
        }

        var stem = WithoutEnding(WithoutPerson(word));
        return stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
    }

    private static string WithoutPerson(string word)
    {
        var person = Array.Find(People, end => word.EndsWith(end, StringComparison.Ordinal) && word.Length - end.Length >= ShortestBeforeMan);
        return person is null ? word : word[..^person.Length];
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= Shortest
                && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
            {
                return ending == "ies" ? word[..^3] + "y" : word[..^ending.Length];
            }
        }

        return word;
    }
}
