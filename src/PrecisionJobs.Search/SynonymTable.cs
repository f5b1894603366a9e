using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using PrecisionJobs.Search.Analysis;

namespace PrecisionJobs.Search;

/// <summary>Names that mean one thing, such as TIG, GTAW and "gas tungsten arc welding".</summary>
/// <param name="Canonical">What identifies the thing, such as its slug.</param>
/// <param name="Names">All names, the usual one included.</param>
public sealed record SynonymGroup(string Canonical, IReadOnlyList<string> Names);

/// <summary>
/// Turns every name of a thing into one term, when postings are indexed and when queries are read. A name that belongs to
/// two groups is ambiguous and stays plain words. Immutable and safe for any number of threads.
/// </summary>
public sealed class SynonymTable
{
    /// <summary>No synonyms.</summary>
    public static readonly SynonymTable Empty = Create([]);

    private const int LongestName = 8;

    private readonly FrozenDictionary<string, Entry[]> _byFirstTerm;

    private SynonymTable(FrozenDictionary<string, Entry[]> byFirstTerm, string fingerprint)
    {
        _byFirstTerm = byFirstTerm;
        Fingerprint = fingerprint;
    }

    /// <summary>Changes whenever the meaning of the table changes; an index built with another must be rebuilt.</summary>
    public string Fingerprint { get; }

    /// <summary>Builds the table. Groups with a single name, names of more than eight words and empty names do nothing.</summary>
    public static SynonymTable Create(IEnumerable<SynonymGroup> groups)
    {
        var entries = groups
            .SelectMany(group => group.Names
                .Select(TermsOf)
                .Where(terms => terms.Length is > 0 and <= LongestName)
                .DistinctBy(terms => string.Join(' ', terms), StringComparer.Ordinal)
                .Select(terms => new Entry(terms, "=" + group.Canonical)))
            .GroupBy(entry => string.Join(' ', entry.Terms), StringComparer.Ordinal)
            .Where(same => same.Select(entry => entry.Canonical).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(same => same.First())
            .GroupBy(entry => entry.Canonical, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToList();
        var byFirstTerm = entries
            .GroupBy(entry => entry.Terms[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Terms.Length).ToArray(),
                StringComparer.Ordinal);
        return new SynonymTable(byFirstTerm, FingerprintOf(entries));
    }

    /// <summary>All names that begin at a token, the longest first.</summary>
    internal IEnumerable<Entry> StartingAt(List<TradeToken> tokens, int index) =>
        _byFirstTerm.TryGetValue(tokens[index].Term, out var entries)
            ? entries.Where(entry => IsAt(entry, tokens, index))
            : [];

    private static bool IsAt(Entry entry, List<TradeToken> tokens, int index)
    {
        if (index + entry.Terms.Length > tokens.Count)
        {
            return false;
        }

        for (var offset = 1; offset < entry.Terms.Length; offset++)
        {
            if (tokens[index + offset].Term != entry.Terms[offset])
            {
                return false;
            }
        }

        return true;
    }

    private static string[] TermsOf(string name) => [.. TradeText.Read(name).Compact.Select(token => token.Term)];

    private static string FingerprintOf(List<Entry> entries)
    {
        var lines = entries
            .Select(entry => $"{entry.Canonical}:{string.Join(' ', entry.Terms)}")
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }

    /// <summary>One name.</summary>
    /// <param name="Terms">Its terms in order.</param>
    /// <param name="Canonical">The term of its group, beginning with '=' so that no word is equal to it.</param>
    internal sealed record Entry(string[] Terms, string Canonical);
}
