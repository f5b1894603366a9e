using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Finds things of the catalogue by what people call them. Built once from the entries; immutable and safe for any
/// number of threads.
/// </summary>
public sealed class NameIndex
{
    private const int MaximumNear = 6;
    private const double LeastScore = 30;

    private readonly List<Called> _names = [];
    private readonly Dictionary<string, List<Called>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    /// <summary>Builds the index.</summary>
    public NameIndex(IEnumerable<CatalogueEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry, entry.Name, isName: true);
            foreach (var alias in entry.Aliases)
            {
                Add(entry, alias, isName: false);
            }
        }
    }

    /// <summary>The entry of a <see cref="CatalogueEntry.Key"/>, or null.</summary>
    public CatalogueEntry? Find(string key) => _names.Find(name => name.IsName && name.Entry.Key == key)?.Entry;

    /// <summary>
    /// Says which entry a text means: the one whose name it is, or else the one among whose aliases it is; where
    /// several are called so, or none, those that come near.
    /// </summary>
    public NameMatch Resolve(string? text)
    {
        var words = CatalogueName.Words(text);
        if (words.Length == 0)
        {
            return NameMatch.Unknown.Instance;
        }

        if (_byKey.TryGetValue(CatalogueName.Key(words), out var called))
        {
            var named = called.Where(item => item.IsName).ToList();
            var meant = (named.Count > 0 ? named : called).Select(item => item.Entry).Distinct().ToList();
            return meant.Count == 1 ? new NameMatch.Found(meant[0]) : new NameMatch.Near(meant);
        }

        var near = Search(text, MaximumNear);
        return near.Count == 0 ? NameMatch.Unknown.Instance : new NameMatch.Near(near);
    }

    /// <summary>The entries that a text comes near to, the nearest first: for a list to choose from.</summary>
    public IReadOnlyList<CatalogueEntry> Search(string? text, int count)
    {
        var words = CatalogueName.Words(text);
        return words.Length == 0 ? [] : Best(name => Nearness(words, CatalogueName.Key(words), name), count);
    }

    private void Add(CatalogueEntry entry, string text, bool isName)
    {
        var words = CatalogueName.Words(text);
        if (words.Length == 0)
        {
            return;
        }

        var called = new Called(entry, words, CatalogueName.Key(words), isName);
        _names.Add(called);
        if (!_byKey.TryGetValue(called.Key, out var same))
        {
            _byKey[called.Key] = same = [];
        }

        same.Add(called);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            _frequency[word] = _frequency.GetValueOrDefault(word) + 1;
        }
    }

    private List<CatalogueEntry> Best(Func<Called, double> score, int count) =>
        [.. _names
            .Select(name => (name.Entry, Score: score(name) + (name.IsName ? 1 : 0)))
            .Where(item => item.Score >= LeastScore)
            .GroupBy(item => item.Entry)
            .Select(group => (Entry: group.Key, Score: group.Max(item => item.Score)))
            .OrderByDescending(item => item.Score)
            .ThenBy(item => item.Entry.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(item => item.Entry)];

    private double Nearness(string[] words, string key, Called name)
    {
        if (name.Key == key)
        {
            return 200;
        }

        if (name.Key.StartsWith(key, StringComparison.Ordinal))
        {
            return 150 - Math.Min(40, name.Key.Length - key.Length);
        }

        if (Array.TrueForAll(words, word => Array.Exists(name.Words, own => own.StartsWith(word, StringComparison.Ordinal))))
        {
            return 100 - Math.Min(30, name.Words.Length - words.Length);
        }

        var limit = key.Length < 5 ? 0 : key.Length < 9 ? 1 : 2;
        if (limit > 0 && EditDistance.Within(key, name.Key, limit) is var slips && slips <= limit)
        {
            return 95 - (10 * slips);
        }

        return 60 * Shared(words, name.Words) / Weight(words.Union(name.Words, StringComparer.Ordinal));
    }

    private double Shared(string[] words, string[] others) => Weight(words.Intersect(others, StringComparer.Ordinal));

    /// <summary>How much words say: one that stands in few names says more.</summary>
    private double Weight(IEnumerable<string> words) =>
        words.Sum(word => Math.Log(1 + ((double)_names.Count / (1 + _frequency.GetValueOrDefault(word)))));

    private sealed record Called(CatalogueEntry Entry, string[] Words, string Key, bool IsName);
}
