using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Finds where a text of the trade names skills and certifications. Knows more spellings than <see cref="TermFinder"/>, which
/// reads texts of any kind: hyphens, slashes and spaces may stand or be missing ("VF2", "PC DMIS", "17-4PH"), acronyms may be
/// in lower case where that is no English word ("tig", "cnc"), and words that are names only in the trade ("boring", "copper",
/// "Star", "4140") count among their like, or as an item of a list. Built once; immutable and safe for any number of threads.
/// </summary>
public sealed class TermScanner
{
    private const int MostWords = 9;
    private const int SureWhenJoined = 6;
    private const int SureWhenSpaced = 9;

    // Acronyms of the catalogue that are words, names or everyday abbreviations in lower case.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "am", "cam", "capa", "discu", "discus", "esprit", "fai", "mes", "paw", "peek", "sap", "scar", "sop", "craw", "pei", "pom",
        "jit", "cre", "lot", "rim", "hip", "art", "lens", "ram", "dim", "ded", "fit", "mag", "cw", "sla", "msa", "lean", "alcoa");

    // What a résumé of the trade says of its work in one word, and other people seldom say at all.
    private static readonly FrozenSet<string> TradeWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "grinding", "drilling", "boring", "turning", "fabrication", "calibration", "layout", "brass", "bronze", "copper", "nylon",
        "casting", "forging", "composite", "ceramic", "plastic", "tombstone", "graphite", "setup", "assembly", "painting");

    private readonly FrozenDictionary<string, TermName[]> _byKey;

    /// <summary>Builds the scanner from skills and certifications with everything that people call them.</summary>
    public TermScanner(IEnumerable<CatalogueEntry> entries) => _byKey = entries
        .SelectMany(TermNames.Of)
        .Where(name => name.Key.Length is > 1 and <= TermNames.MaximumKey)
        .GroupBy(name => name.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(name => name.IsWeak).ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The names in a text, in their order. They overlap only where one stands in the other for something of its own: an
    /// "Amada press brake" is a press brake, a "Homag CNC router" a CNC router.
    /// </summary>
    /// <param name="text">A line or a paragraph.</param>
    /// <param name="isList">It lists what somebody knows: an item that is a name and nothing else counts.</param>
    /// <param name="isWork">It tells of work in the trade: words such as "grinding" and "brass" count.</param>
    public IReadOnlyList<TermHit> Scan(string? text, bool isList = false, bool isWork = false)
    {
        var source = text ?? string.Empty;
        var tokens = TermToken.Split(source);
        var isShouted = IsShouted(source);
        var found = new List<Candidate>();
        var at = 0;
        while (at < tokens.Count)
        {
            if (Longest(source, tokens, at, isShouted) is { } candidate)
            {
                found.AddRange(Shared(source, tokens, at, candidate));
                found.Add(candidate);
                found.AddRange(Inner(source, tokens, at, candidate, isShouted));
                at += candidate.Count;
            }
            else
            {
                at++;
            }
        }

        return Sure(source, found, isList, isWork);
    }

    /// <summary>What the last words of a name name by themselves, or with the words behind it.</summary>
    private IEnumerable<Candidate> Inner(string text, List<TermToken> tokens, int at, Candidate outer, bool isShouted)
    {
        for (var inside = at + 1; inside < at + outer.Count; inside++)
        {
            if (Longest(text, tokens, inside, isShouted) is { IsWeak: false } inner && inside + inner.Count >= at + outer.Count && inner.Entry != outer.Entry
                && (inside + inner.Count > at + outer.Count || TermNames.IsBuilder(outer.Entry)))
            {
                return [inner];
            }
        }

        return [];
    }

    /// <summary>Words that share the last one: "cylindrical and centerless grinding", "vertical/horizontal machining centers".</summary>
    private List<Candidate> Shared(string text, List<TermToken> tokens, int at, Candidate last)
    {
        var shared = new List<Candidate>();
        for (var tail = 1; tail < last.Count && shared.Count == 0; tail++)
        {
            var end = at;
            while (end > 1 && IsEnumerated(text, tokens, end, out var item) && ByTail(tokens, item, at + last.Count, tail) is { } candidate)
            {
                shared.Insert(0, candidate);
                end = item;
            }
        }

        return shared;
    }

    /// <summary>The word before an "and", a comma or a slash that stands before a word.</summary>
    private static bool IsEnumerated(string text, List<TermToken> tokens, int at, out int item)
    {
        item = tokens[at - 1].Folded is "and" or "or" ? at - 2 : at - 1;
        return item >= 0 && (item == at - 2 || text.AsSpan(tokens[item].End, tokens[at].Start - tokens[item].End).Trim() is "," or "/");
    }

    private Candidate? ByTail(List<TermToken> tokens, int item, int end, int tail)
    {
        var key = tokens[item].Folded + string.Concat(tokens[(end - tail)..end].Select(token => token.Folded));
        return _byKey.TryGetValue(key, out var names) && Array.Find(names, name => !name.IsWeak && !name.Acronym) is { } name
            ? new Candidate(name.Entry, name.Key, tokens[item].Start, tokens[item].End, 1, IsWeak: false)
            : null;
    }

    private Candidate? Longest(string text, List<TermToken> tokens, int at, bool isShouted)
    {
        Candidate? best = null;
        var key = string.Empty;
        ulong open = 0;
        ulong joined = 0;
        for (var count = 1; count <= MostWords && at + count <= tokens.Count; count++)
        {
            var token = tokens[at + count - 1];
            if (count > 1)
            {
                if (token.Gap == TermGap.Stop || key.Length + token.Folded.Length > TermNames.MaximumKey)
                {
                    break;
                }

                open |= token.Gap == TermGap.Space ? 1UL << key.Length : 0;
                joined |= token.Gap == TermGap.Joint ? 1UL << key.Length : 0;
            }

            key += token.Folded;
            best = Named(text, tokens, at, count, key, open, joined, isShouted) ?? best;
        }

        return best;
    }

    private Candidate? Named(
        string text, List<TermToken> tokens, int at, int count, string key, ulong open, ulong joined, bool isShouted)
    {
        // "VF-2s" are two machines of one name; "set-ups" end in a word too short to lose its plural by itself.
        if (!_byKey.TryGetValue(key, out var names)
            && !(key.Length > 2 && key[^1] == 's' && (count > 1 || char.IsAsciiDigit(key[^2])) && _byKey.TryGetValue(key[..^1], out names)))
        {
            return null;
        }

        var start = tokens[at].Start;
        var end = tokens[at + count - 1].End;
        foreach (var name in names)
        {
            if (!Agrees(name, open, joined))
            {
                continue;
            }

            var spelling = name.Acronym ? Spelling(text.AsSpan(start, end - start), key, isShouted) : Strength.Sure;
            if (spelling != Strength.None)
            {
                return new Candidate(name.Entry, name.Key, start, end, count, name.IsWeak || spelling == Strength.Weak);
            }
        }

        return null;
    }

    /// <summary>A space in the text needs one in the name; a space of the name may be missing where the key cannot be chance.</summary>
    private static bool Agrees(TermName name, ulong open, ulong joined)
    {
        // "Set up and operate" is "setup and operate": words as long are not the same by chance.
        if ((open & ~name.Breaks) != 0)
        {
            return name.Key.Length >= SureWhenSpaced && name.Key.All(char.IsAsciiLetter);
        }

        var isMissing = (name.Breaks & ~(open | joined)) != 0;
        return !isMissing || name.Key.Length >= SureWhenJoined || (name.Key.Any(char.IsAsciiDigit) && name.Key.Any(char.IsAsciiLetter));
    }

    private static Strength Spelling(ReadOnlySpan<char> written, string key, bool isShouted)
    {
        var isCapital = !written.ContainsAnyInRange('a', 'z') || (written.Length > 2 && written[^1] == 's' && !written[..^1].ContainsAnyInRange('a', 'z'));
        if (isCapital)
        {
            return isShouted && (key.Length < 3 || Words.Contains(key)) && !key.Any(char.IsAsciiDigit) ? Strength.Weak : Strength.Sure;
        }

        var isShort = key.Length < (key.Any(char.IsAsciiDigit) ? 4 : 3);
        return isShort || Words.Contains(key) ? Strength.None : Strength.Sure;
    }

    private static bool IsShouted(string text)
    {
        var capitals = text.Count(char.IsUpper);
        return capitals > 7 && !text.Any(char.IsLower);
    }

    private static List<TermHit> Sure(string text, List<Candidate> found, bool isList, bool isWork)
    {
        var isSure = found.ConvertAll(item => !item.IsWeak
            || (isWork && TradeWords.Contains(item.Key))
            || (isList && !IsYear(item.Key) && IsItem(text, item)));

        // Weak names stand up for each other: "4140, 6061 and 17-4"; "MT, PT and UT". Both ways, so that the first counts too.
        for (var index = 1; index < found.Count; index++)
        {
            Support(text, found, isSure, index - 1, index);
        }

        for (var index = found.Count - 2; index >= 0; index--)
        {
            Support(text, found, isSure, index, index + 1);
        }

        return [.. found.Where((_, index) => isSure[index]).Select(item => new TermHit(item.Entry, item.Start, item.End - item.Start))];
    }

    private static void Support(string text, List<Candidate> found, List<bool> isSure, int left, int right)
    {
        if (isSure[left] && isSure[right])
        {
            return;
        }

        var (first, second) = (found[left], found[right]);
        if (first.Entry.Kind == second.Entry.Kind && first.Entry.Category == second.Entry.Category
            && first.Entry.Category is not SkillCategory.SoftSkill && !(IsYear(first.Key) && IsYear(second.Key))
            && IsEnumeration(text.AsSpan(first.End, second.Start - first.End)))
        {
            isSure[left] = isSure[right] = true;
        }
    }

    // 2014 and 2024 are alloys of aluminum, and years.
    private static bool IsYear(string key) => key.Length == 4 && (key.StartsWith("19", StringComparison.Ordinal) || key.StartsWith("20", StringComparison.Ordinal)) && key.All(char.IsAsciiDigit);

    /// <summary>Only commas, slashes, "and", "or" and the like stand between two names.</summary>
    private static bool IsEnumeration(ReadOnlySpan<char> between)
    {
        var marks = 0;
        foreach (var range in between.SplitAny(' ', ',', ';', '/', '&', '|', '+', '•', '·', '-', '.'))
        {
            var word = between[range];
            marks += word.Length == 0 ? 1 : 0;
            if (word.Length > 0 && !word.Equals("and", StringComparison.OrdinalIgnoreCase) && !word.Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return marks > 0 && between.Length < 12;
    }

    private static bool IsItem(string text, Candidate item) => IsEdge(text, item.Start - 1, -1) && IsEdge(text, item.End, 1);

    private static bool IsEdge(string text, int at, int step)
    {
        while (at >= 0 && at < text.Length && text[at] == ' ')
        {
            at += step;
        }

        return at < 0 || at >= text.Length || text[at] is ',' or ';' or '|' or '/' or '•' or '·' or '\t' or '\n' or '&' or ':' or '.' or '(' or ')' or '-';
    }

    private enum Strength
    {
        None,
        Weak,
        Sure,
    }

    private sealed record Candidate(CatalogueEntry Entry, string Key, int Start, int End, int Count, bool IsWeak);
}
