using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A skill of any category, machines and controls included.</summary>
    Skill,

    /// <summary>A machine or machine builder.</summary>
    Machine,

    /// <summary>A CNC control.</summary>
    Control,

    Certification,

    Occupation,
}

/// <summary>An entry of the catalogue that a text may mean.</summary>
/// <param name="Value">Its slug.</param>
/// <param name="Label">Its name, and the synonym that was recognised.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="Type">What it is.</param>
public sealed record Suggestion(string Value, string Label, string Kind, string Name, SuggestionKind Type);

/// <summary>
/// Finds catalogue entries by the beginning of their names and synonyms. Order: the name itself, names that begin with
/// the text, synonyms that do, then those of which a later word does; shorter first.
/// </summary>
public sealed class SuggestionIndex
{
    private const int MaximumLength = 60;

    private readonly List<Entry> _entries = [];

    /// <summary>Builds it from the catalogue.</summary>
    public SuggestionIndex(
        IReadOnlyList<KnownOccupation> occupations,
        IReadOnlyList<KnownSkill> skills,
        IReadOnlyList<KnownCertification> certifications)
    {
        _entries.AddRange(skills.Select(skill => new Entry(
            skill.Slug, skill.Name, skill.Category.Label(), TypeOf(skill.Category), [skill.Name, .. skill.Synonyms])));
        _entries.AddRange(certifications.Select(item => new Entry(
            item.Slug,
            item.Name,
            "Certification",
            SuggestionKind.Certification,
            item.Abbreviation is null ? [item.Name, .. item.Aliases] : [item.Name, item.Abbreviation, .. item.Aliases])));
        _entries.AddRange(occupations.Select(item => new Entry(
            item.Slug, item.Title, "Occupation", SuggestionKind.Occupation, [item.Title, .. item.Aliases])));
    }

    /// <summary>The best suggestions for a text; none for a blank one. No kinds means every kind.</summary>
    public IReadOnlyList<Suggestion> Find(string? text, IReadOnlyCollection<SuggestionKind> kinds, int count)
    {
        var wanted = Folded(text);
        if (wanted.Length == 0)
        {
            return [];
        }

        return
        [
            .. _entries.Where(entry => IsOf(entry, kinds))
                .Select(entry => entry.Match(wanted))
                .OfType<Match>()
                .OrderBy(match => match.Rank).ThenBy(match => match.Length)
                .ThenBy(match => match.Entry.Name, StringComparer.OrdinalIgnoreCase)
                .Take(count)
                .Select(match => match.ToSuggestion()),
        ];
    }

    /// <summary>
    /// The entry that has exactly this name, or else this synonym; null when none has, or several have it as a synonym.
    /// </summary>
    public Suggestion? Named(string? text, IReadOnlyCollection<SuggestionKind> kinds)
    {
        var wanted = Folded(text);
        var found = _entries.Where(entry => wanted.Length > 0 && IsOf(entry, kinds) && entry.IsNamed(wanted)).ToList();
        var meant = found.Count == 1 ? found[0] : found.Find(entry => entry.IsCalled(wanted));
        return meant is null ? null : new Match(meant, 0, 0, null).ToSuggestion();
    }

    /// <summary>Lower case, accents off, everything but letters, digits and + one space.</summary>
    internal static string Folded(string? text)
    {
        var letters = (text ?? string.Empty).Take(MaximumLength * 2).Select(character =>
            char.IsLetterOrDigit(character) || character == '+' ? char.ToLowerInvariant(LatinLetters.Plain(character)) : ' ');
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = string.Join(' ', words);
        return folded.Length > MaximumLength ? folded[..MaximumLength] : folded;
    }

    private static bool IsOf(Entry entry, IReadOnlyCollection<SuggestionKind> kinds) => kinds.Count == 0
        || kinds.Contains(entry.Type)
        || (kinds.Contains(SuggestionKind.Skill) && entry.Type is SuggestionKind.Machine or SuggestionKind.Control);

    private static SuggestionKind TypeOf(SkillCategory category) => category switch
    {
        SkillCategory.Machine => SuggestionKind.Machine,
        SkillCategory.Control => SuggestionKind.Control,
        _ => SuggestionKind.Skill,
    };

    private sealed class Entry(string slug, string name, string kind, SuggestionKind type, IReadOnlyList<string> names)
    {
        private readonly (string Folded, string Written)[] _names = [.. names.Select(written => (Folded(written), written))];

        public string Slug => slug;

        public string Name => name;

        public string Kind => kind;

        public SuggestionKind Type => type;

        public bool IsCalled(string wanted) => _names[0].Folded == wanted;

        public bool IsNamed(string wanted) => _names.Any(candidate => candidate.Folded == wanted);

        public Match? Match(string wanted)
        {
            Match? best = null;
            for (var index = 0; index < _names.Length; index++)
            {
                var rank = Rank(_names[index].Folded, wanted, isName: index == 0);
                if (rank is { } found && (best is null || found < best.Rank))
                {
                    best = new Match(this, found, _names[index].Folded.Length, index == 0 ? null : _names[index].Written);
                }
            }

            return best;
        }

        private static int? Rank(string candidate, string wanted, bool isName)
        {
            if (candidate.StartsWith(wanted, StringComparison.Ordinal))
            {
                return candidate.Length == wanted.Length ? (isName ? 0 : 1) : isName ? 2 : 3;
            }

            return candidate.Contains(' ' + wanted, StringComparison.Ordinal) ? (isName ? 4 : 5) : null;
        }
    }

    private sealed record Match(Entry Entry, int Rank, int Length, string? Synonym)
    {
        public Suggestion ToSuggestion() => new(
            Entry.Slug, Synonym is null ? Entry.Name : $"{Entry.Name} ({Synonym})", Entry.Kind, Entry.Name, Entry.Type);
    }
}
