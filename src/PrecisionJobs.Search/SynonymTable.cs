using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using PrecisionJobs.Search.Analysis;
using PrecisionJobs.Search.Querying;

namespace PrecisionJobs.Search;

/// <summary>Names that mean one thing, such as TIG, GTAW and "gas tungsten arc welding".</summary>
/// <param name="Canonical">What identifies the thing, such as its slug.</param>
/// <param name="Names">All names, the usual one included.</param>
public sealed record SynonymGroup(string Canonical, IReadOnlyList<string> Names);

/// <summary>What else a whole occupation is called, such as "toolmaker" for the tool and die maker.</summary>
/// <param name="Slug">The occupation.</param>
/// <param name="Title">Its own name.</param>
/// <param name="Names">Its other names; none of a narrower job within it.</param>
public sealed record OccupationNames(string Slug, string Title, IReadOnlyList<string> Names);

/// <summary>
/// Turns every name of a thing into one term, when postings are indexed and when queries are read. A name that belongs to
/// two groups is ambiguous and stays plain words. Knows also the other names of occupations, which are no text: words of a
/// query find a posting by one of them only when they are the whole of it. Immutable and safe for any number of threads.
/// </summary>
public sealed class SynonymTable
{
    /// <summary>No synonyms.</summary>
    public static readonly SynonymTable Empty = Create([]);

    /// <summary>How every canonical term begins, and no word.</summary>
    internal const char Mark = '=';

    /// <summary>How the canonical term of a title begins that people write in one word and in two.</summary>
    internal const string TitleMark = "=title:";

    private const int LongestName = 8;

    private readonly FrozenDictionary<string, Entry[]> _byFirstTerm;

    private readonly FrozenDictionary<string, string[]> _firstTerms;

    private readonly FrozenDictionary<string, KnownNames> _occupations;

    private readonly FrozenSet<string> _names;

    private SynonymTable(
        FrozenDictionary<string, Entry[]> byFirstTerm, FrozenDictionary<string, KnownNames> occupations, string fingerprint)
    {
        _byFirstTerm = byFirstTerm;
        _firstTerms = byFirstTerm.Values
            .SelectMany(entries => entries)
            .GroupBy(entry => entry.Canonical, StringComparer.Ordinal)
            .ToFrozenDictionary(
                same => same.Key, same => same.Select(entry => entry.Terms[0]).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _occupations = occupations;
        _names = occupations.Values.SelectMany(names => names.Terms).ToFrozenSet(StringComparer.Ordinal);
        Fingerprint = fingerprint;
    }

    /// <summary>Changes whenever the meaning of the table changes; an index built with another must be rebuilt.</summary>
    public string Fingerprint { get; }

    /// <summary>Builds the table. Groups with a single name, names of more than eight words and empty names do nothing.</summary>
    /// <param name="groups">Names that mean one thing.</param>
    /// <param name="occupations">Other names of occupations.</param>
    public static SynonymTable Create(IEnumerable<SynonymGroup> groups, IReadOnlyList<OccupationNames>? occupations = null)
    {
        var entries = groups
            .Concat(Spellings(occupations ?? []))
            .SelectMany(group => group.Names
                .Select(TermsOf)
                .Where(terms => terms.Length is > 0 and <= LongestName)
                .DistinctBy(terms => string.Join(' ', terms), StringComparer.Ordinal)
                .Select(terms => new Entry(terms, Mark + group.Canonical)))
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
        var plain = new SynonymTable(byFirstTerm, FrozenDictionary<string, KnownNames>.Empty, "");
        var names = (occupations ?? []).ToFrozenDictionary(
            occupation => occupation.Slug, occupation => KnownNames.Of(occupation.Names, plain), StringComparer.Ordinal);
        return new SynonymTable(byFirstTerm, names, FingerprintOf(entries, names));
    }

    /// <summary>Titles that differ only in where their words are parted, such as "tool maker" and "toolmaker".</summary>
    private static IEnumerable<SynonymGroup> Spellings(IReadOnlyList<OccupationNames> occupations) => occupations
        .SelectMany(occupation => occupation.Names.Append(occupation.Title))
        .GroupBy(name => string.Concat(TradeText.Read(name).Words.Select(word => word.Text)), StringComparer.Ordinal)
        .Where(same => same.Key.Length > 0)
        .Select(same => new SynonymGroup(TitleMark[1..] + same.Key, [.. same]));

    /// <summary>The other names of an occupation.</summary>
    internal KnownNames OtherNamesOf(string? occupationSlug) =>
        occupationSlug is null ? KnownNames.None : _occupations.GetValueOrDefault(occupationSlug, KnownNames.None);

    /// <summary>Whether a term is another name of any occupation.</summary>
    internal bool IsName(string term) => _names.Contains(term);

    /// <summary>All names that begin at a token, the longest first.</summary>
    internal IEnumerable<Entry> StartingAt(List<TradeToken> tokens, int index) =>
        _byFirstTerm.TryGetValue(tokens[index].Term, out var entries)
            ? entries.Where(entry => IsAt(entry, tokens, index))
            : [];

    /// <summary>The terms that a name with a canonical term can begin with; none when it is no canonical term.</summary>
    internal IReadOnlyList<string> FirstTermsOf(string canonical) => _firstTerms.GetValueOrDefault(canonical, []);

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

    private static string FingerprintOf(List<Entry> entries, FrozenDictionary<string, KnownNames> names)
    {
        var lines = entries
            .Select(entry => $"{entry.Canonical}:{string.Join(' ', entry.Terms)}")
            .Concat(names.Select(entry => $"{entry.Key}:{string.Join('|', entry.Value.Terms)}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }

    /// <summary>One name.</summary>
    /// <param name="Terms">Its terms in order.</param>
    /// <param name="Canonical">The term of its group, beginning with <see cref="Mark"/> so that no word is equal to it.</param>
    internal sealed record Entry(string[] Terms, string Canonical);

    /// <summary>The other names of one occupation.</summary>
    /// <param name="Terms">Each as one term.</param>
    /// <param name="Words">Those of a single word, as written: what spelling is corrected to.</param>
    internal sealed record KnownNames(IReadOnlyList<string> Terms, IReadOnlyList<string> Words)
    {
        public static readonly KnownNames None = new([], []);

        public static KnownNames Of(IReadOnlyList<string> names, SynonymTable synonyms)
        {
            var terms = names.Select(name => (Name: name, Term: QueryText.NameOf(name, synonyms)))
                .Where(entry => entry.Term is not null)
                .ToList();
            return new KnownNames(
                [.. terms.Select(entry => entry.Term!).Distinct(StringComparer.Ordinal)],
                [.. terms.Select(entry => entry.Name).Where(name => !name.Contains(' ', StringComparison.Ordinal))]);
        }
    }
}
