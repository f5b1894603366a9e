using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Tells which aliases of an occupation are other names of the whole of it ("toolmaker", "die maker") and which are
/// narrower jobs within it ("EDM toolmaker", "apprentice toolmaker"). Somebody who looks for the first wants every
/// posting of the occupation; somebody who looks for the second does not.
/// </summary>
public static class OtherNames
{
    private static readonly FrozenSet<string> LevelWords = new[]
    {
        "apprentice", "trainee", "helper", "assistant", "lead", "leader", "senior", "junior", "entry", "journeyman",
        "journeyperson", "master", "supervisor", "i", "ii", "iii", "iv",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The aliases that stand for the whole occupation, in their order.</summary>
    /// <param name="title">The occupation's own name.</param>
    /// <param name="aliases">Titles that people write for it.</param>
    public static IReadOnlyList<string> Of(string title, IEnumerable<string> aliases)
    {
        var named = aliases.Select(alias => (Alias: alias, Words: CatalogueName.Words(alias)))
            .Where(entry => entry.Words.Length > 0)
            .ToList();
        var shorter = named.Select(entry => entry.Words).Append(CatalogueName.Words(title)).ToList();
        return
        [
            .. named.Where(entry => !entry.Words.Any(LevelWords.Contains) && !shorter.Any(name => IsNarrower(entry.Words, name)))
                .Select(entry => entry.Alias),
        ];
    }

    /// <summary>Says all that the name says, and more.</summary>
    private static bool IsNarrower(string[] words, string[] name) =>
        name.Length > 0 && words.Length > name.Length && Array.TrueForAll(name, word => words.Contains(word, StringComparer.Ordinal));
}
