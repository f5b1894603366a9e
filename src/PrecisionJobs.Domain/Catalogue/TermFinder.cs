using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Finds the skills and certifications of the catalogue that a text names, as whole words; where names overlap the
/// longest counts. Built once; immutable and safe for any number of threads.
/// </summary>
/// <remarks>
/// Names in capitals (SAW, PEEK) are found in capitals only. Names that are everyday words by themselves (the builders
/// Star, Index and Flow, the city of Cincinnati, a US citizen) are left out: a few true finds are lost and many false ones.
/// </remarks>
public sealed class TermFinder
{
    private const int LongestAcronym = 6;

    private static readonly FrozenSet<string> Everyday = FrozenSet.Create(
        StringComparer.Ordinal,
        "star", "index", "flow", "brother", "acme", "acer", "cincinnati", "toshiba", "walter", "fryer", "chevalier", "lincoln", "miller",
        "citizen", "plex", "fulcrum", "esprit", "excel", "access", "boring", "forming", "drawing", "turning", "cutting", "layout",
        "assembly", "calibration", "glass", "copper", "bronze", "brass", "nylon", "rubber", "num", "go", "lead", "press", "engel",
        "sap", "oracle", "mes", "pt", "mt", "et", "ut", "rt", "vt", "lt", "star", "flow", "mosaic", "mozaik", "creo", "inventor", "fusion",
        "machining", "fabrication", "inspection", "testing", "measurement", "programming", "grinding", "drilling", "finishing", "painting",
        "planing", "fitting", "initiative", "integrity", "communication", "teamwork", "leadership", "multi", "record", "statistics",
        "operator", "setup", "scale", "castings", "forgings", "plastics", "composites", "ceramics", "training", "planning");

    private readonly Dictionary<string, List<Term>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Builds the finder from skills and certifications with everything that people call them.</summary>
    public TermFinder(IEnumerable<CatalogueEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var name in entry.Aliases.Prepend(entry.Name).Distinct(StringComparer.Ordinal))
            {
                Add(entry, name);
            }
        }

        foreach (var terms in _byFirstWord.Values)
        {
            terms.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>Whether a word, lower case and singular, says nothing by itself.</summary>
    internal static bool IsEveryday(string word) => Everyday.Contains(word);

    /// <summary>The entries named in a text, each once, in the order they are first named.</summary>
    public IReadOnlyList<CatalogueEntry> Find(string? text)
    {
        var words = Split(text ?? string.Empty);
        var found = new List<CatalogueEntry>();
        var at = 0;
        while (at < words.Count)
        {
            var term = _byFirstWord.TryGetValue(words[at].Folded, out var terms)
                ? terms.Find(candidate => candidate.StandsAt(words, at))
                : null;
            if (term is null)
            {
                at++;
                continue;
            }

            if (!found.Contains(term.Entry))
            {
                found.Add(term.Entry);
            }

            at += term.Words.Length;
        }

        return found;
    }

    private void Add(CatalogueEntry entry, string name)
    {
        // "TIG welding (GTAW)" is called by both.
        var cut = name.IndexOf('(', StringComparison.Ordinal);
        var words = Split(cut > 1 ? name[..cut] : name);
        if (words.Count == 0 || (words.Count == 1 && (words[0].Folded.Length < 2 || words[0].Folded.All(char.IsAsciiDigit)
            || Everyday.Contains(words[0].Folded))))
        {
            return;
        }

        var isAcronym = words.Count == 1 && words[0].Written.Length <= LongestAcronym
            && words[0].Written.Any(char.IsUpper) && !words[0].Written.Any(char.IsLower);
        if (!_byFirstWord.TryGetValue(words[0].Folded, out var terms))
        {
            _byFirstWord[words[0].Folded] = terms = [];
        }

        terms.Add(new Term(entry, [.. words.Select(word => word.Folded)], isAcronym));
    }

    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                var written = text[start..at];
                words.Add(new Word(written, Fold(written)));
                start = -1;
            }
        }

        return words;
    }

    private static string Fold(string word)
    {
        var folded = string.Concat(word.Select(character => char.ToLowerInvariant(LatinLetters.Plain(character))));
        return folded.Length > 3 && folded[^1] == 's' && folded[^2] is not ('s' or 'i' or 'u') && !char.IsAsciiDigit(folded[^2])
            ? folded[..^1]
            : folded;
    }

    private readonly record struct Word(string Written, string Folded);

    private sealed record Term(CatalogueEntry Entry, string[] Words, bool IsAcronym)
    {
        public bool StandsAt(List<Word> words, int at)
        {
            if (at + Words.Length > words.Count || (IsAcronym && words[at].Written.Any(char.IsLower)))
            {
                return false;
            }

            for (var offset = 0; offset < Words.Length; offset++)
            {
                if (words[at + offset].Folded != Words[offset])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
