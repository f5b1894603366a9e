namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Says which occupations a job title may mean, the likeliest first. First the names and aliases of the catalogue are
/// looked for, then the head of the title ("operator", "inspector") with the words about it. A title of another trade
/// gives nothing: "CNC" may be a certified nurse. Built once; immutable and safe for any number of threads.
/// </summary>
/// <remarks>Titles are ambiguous: of O*NET's titles for these occupations, one in seven belongs to more than one.</remarks>
public sealed class OccupationTitles
{
    private readonly Dictionary<string, CatalogueEntry> _bySlug;
    private readonly Dictionary<string, List<Called>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Called>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Builds the matcher.</summary>
    /// <param name="occupations">Occupations of the catalogue with their aliases.</param>
    public OccupationTitles(IEnumerable<CatalogueEntry> occupations)
    {
        var entries = occupations.Where(entry => entry.Kind == CatalogueKind.Occupation).ToList();
        _bySlug = entries.ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var head = TitleText.WordsOf(entry.Name) is [.., var last] ? last : string.Empty;
            foreach (var (place, name) in entry.Aliases.Prepend(entry.Name).Index())
            {
                Add(entry, TitleText.WordsOf(name), head, place == 0);
            }
        }
    }

    /// <summary>
    /// Whether a title is plainly of another trade ("Account Executive", "CNC - certified nurse"), which is more than that
    /// nothing is known about it.
    /// </summary>
    public static bool IsOutOfTrade(string? title) => OutOfTrade.Holds([.. TitleText.Read(title).Words]);

    /// <summary>The occupations that a title may mean, the likeliest first; empty for another trade, or nothing known.</summary>
    /// <param name="title">A job title as somebody wrote it.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<TitleMatch> Rank(string? title, int count = 3)
    {
        var text = TitleText.Read(title);
        if (text.Parts.Count == 0 || OutOfTrade.Holds([.. text.Words]))
        {
            return [];
        }

        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        var isOfWood = OtherGoods.SpeakOfWood(text.Words);
        foreach (var (place, part) in text.Parts.Index())
        {
            // What comes later in a title is more often a place or a department than the job.
            var weight = place == 0 ? 1 : 0.92;
            foreach (var (slug, confidence) in Named(part).Concat(TitleRules.Apply(part)))
            {
                var kept = confidence * weight * OtherGoods.Factor(slug, part) * (isOfWood ? OtherGoods.FactorOfWood(slug) : 1);
                best[slug] = Math.Max(best.GetValueOrDefault(slug), Math.Min(kept, 0.99));
            }
        }

        return
        [
            .. best.Where(pair => pair.Value >= TitleMatch.Least && _bySlug.ContainsKey(pair.Key))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(count)
                .Select(pair => new TitleMatch(_bySlug[pair.Key], Math.Round(pair.Value, 3))),
        ];
    }

    private void Add(CatalogueEntry entry, string[] words, string head, bool isName)
    {
        if (words.Length == 0)
        {
            return;
        }

        var called = new Called(entry.Slug, words, head, isName);
        Under(_byKey, string.Concat(words)).Add(called);
        Under(_byFirstWord, words[0]).Add(called);

        static List<Called> Under(Dictionary<string, List<Called>> index, string key)
        {
            if (!index.TryGetValue(key, out var list))
            {
                index[key] = list = [];
            }

            return list;
        }
    }

    private IEnumerable<(string Slug, double Confidence)> Named(string[] part)
    {
        if (_byKey.TryGetValue(string.Concat(part), out var exact))
        {
            foreach (var called in exact)
            {
                yield return (called.Slug, (called.IsName ? 0.99 : exact.Count == 1 ? 0.97 : 0.94) + called.BonusFor(part));
            }
        }

        for (var start = 0; start < part.Length; start++)
        {
            if (!_byFirstWord.TryGetValue(part[start], out var candidates))
            {
                continue;
            }

            foreach (var called in candidates.Where(called => called.StandsAt(part, start) && called.Words.Length < part.Length))
            {
                yield return (called.Slug, Contained(part, start, called) + called.BonusFor(part));
            }
        }
    }

    /// <summary>
    /// A name at the end of the part is what the part is about; with another head after it, it only says more about that.
    /// </summary>
    private static double Contained(string[] part, int start, Called called)
    {
        var end = start + called.Words.Length;
        var others = part.Length - called.Words.Length;
        var length = Math.Min(called.Words.Length, 4);
        var says = called.Words.Count(word => !TitleWords.Vague.Contains(word));
        if (end == part.Length)
        {
            return says == 0 || (called.Words.Length == 1 && !TitleWords.Telling.Contains(called.Words[0]))
                ? 0.5
                : Math.Clamp(0.74 + (0.06 * length) - (0.03 * others) + (called.IsName ? 0.03 : 0), 0.4, 0.95);
        }

        if (says == 0 || part.Skip(end).Any(TitleRules.Heads.Contains)
            || (called.Words.Length == 1 && !TitleWords.Telling.Contains(called.Words[0])))
        {
            return 0.2;
        }

        return Math.Clamp(0.62 + (0.05 * length) - (0.03 * others), 0.3, 0.85);
    }

    private sealed record Called(string Slug, string[] Words, string Head, bool IsName)
    {
        // "CNC machinist" is an alias of two occupations; the one that is called machinist comes first.
        private const double OwnHead = 0.01;

        public double BonusFor(string[] part) => part[^1] == Head ? OwnHead : 0;

        public bool StandsAt(string[] part, int start) => part.AsSpan(start).StartsWith(Words);
    }
}
