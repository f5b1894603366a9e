using System.Text;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>
/// Finds things by the beginning of any word of any of their names: one sorted array and a binary search. Case, accents,
/// spaces and hyphens do not matter, so "5-axis", "5 axis" and "5axis" are one. Immutable; safe for any number of threads.
/// </summary>
public sealed class PrefixIndex<T>
    where T : notnull
{
    private const int MaximumLength = 60;

    private readonly string[] _keys;
    private readonly Entry[] _entries;

    /// <summary>Builds it from things with their names, the usual one first.</summary>
    public PrefixIndex(IEnumerable<(T Item, IReadOnlyList<string> Names)> items)
    {
        _entries =
        [
            .. items.SelectMany(item => item.Names.SelectMany((name, place) => Keys(name)
                    .Select((key, word) => new Entry(key, item.Item, name, Rank(place, word)))))
                .OrderBy(entry => entry.Key, StringComparer.Ordinal),
        ];
        _keys = Array.ConvertAll(_entries, entry => entry.Key);
    }

    /// <summary>
    /// What a text may be the beginning of, each thing once by the name that fits best: a whole name first, then names
    /// that begin so, then those of which a later word does. In no order within these.
    /// </summary>
    public IReadOnlyList<PrefixMatch<T>> Find(string? text)
    {
        var prefix = Key(text);
        if (prefix.Length == 0)
        {
            return [];
        }

        var best = new Dictionary<T, PrefixMatch<T>>();
        var start = Array.BinarySearch(_keys, prefix, StringComparer.Ordinal);
        start = start < 0 ? ~start : start;
        while (start > 0 && _keys[start - 1] == prefix)
        {
            start--;
        }

        for (var index = start; index < _keys.Length && _keys[index].StartsWith(prefix, StringComparison.Ordinal); index++)
        {
            var entry = _entries[index];
            var rank = entry.Key.Length == prefix.Length && entry.Rank < LaterWord ? 0 : entry.Rank;
            if (!best.TryGetValue(entry.Item, out var match) || rank < match.Rank)
            {
                best[entry.Item] = new PrefixMatch<T>(entry.Item, entry.Name, rank);
            }
        }

        return [.. best.Values];
    }

    private const int LaterWord = 3;

    /// <summary>1 for the usual name, 2 for another; by a later word of it, 3 and 4.</summary>
    private static int Rank(int place, int word) => (word == 0 ? 1 : LaterWord) + (place == 0 ? 0 : 1);

    /// <summary>The name from each of its words on.</summary>
    private static IEnumerable<string> Keys(string name)
    {
        var words = name.Split([' ', '-', '/', ',', '(', ')', '&'], StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
        {
            if (Key(string.Concat(words[first..])) is { Length: > 0 } key)
            {
                yield return key;
            }
        }
    }

    private static string Key(string? text)
    {
        var key = new StringBuilder();
        foreach (var letter in text ?? string.Empty)
        {
            if (key.Length < MaximumLength && (char.IsLetterOrDigit(letter) || letter is '+' or '#'))
            {
                key.Append(char.ToLowerInvariant(LatinLetters.Plain(letter)));
            }
        }

        return key.ToString();
    }

    private sealed record Entry(string Key, T Item, string Name, int Rank);
}

/// <summary>Something found by the beginning of a name.</summary>
/// <param name="Item">What was found.</param>
/// <param name="Name">The name by which.</param>
/// <param name="Rank">How well it fits; 0 is the whole name, lower is better.</param>
public sealed record PrefixMatch<T>(T Item, string Name, int Rank);
