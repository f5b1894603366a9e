using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Collects what clauses ask for: each thing once, with its strongest mention, and alternatives together.</summary>
internal sealed class RequirementList(ReadingVocabulary vocabulary, string? occupation)
{
    private const int MaximumSoft = 4;
    private const int LongestQuote = 240;

    private readonly List<ReadRequirement> _items = [];
    private readonly List<(Clause Clause, List<Mention> Mentions)> _branches = [];
    private int _nextGroup = 1;
    private int _soft;

    /// <summary>Conditions, each once.</summary>
    public List<ReadCondition> Conditions { get; } = [];

    /// <summary>Takes a clause; one that "or" joins to the next waits for it.</summary>
    public void Add(Clause clause, List<Mention> mentions)
    {
        if (clause.JoinsNext || _branches.Count > 0)
        {
            _branches.Add((clause, mentions));
            if (!clause.JoinsNext)
            {
                EndBranches();
            }

            return;
        }

        foreach (var mention in ClauseGroups.Group(clause.Text, mentions, ref _nextGroup))
        {
            Add(mention, clause.Text);
        }
    }

    /// <summary>Closes alternatives that go over several clauses: of each the one thing that it is about.</summary>
    public void EndBranches()
    {
        if (_branches.Count == 0)
        {
            return;
        }

        var group = _nextGroup++;
        foreach (var (clause, mentions) in _branches)
        {
            if (Main(mentions) is { } main)
            {
                Add(main with { Group = group }, clause.Text);
            }
        }

        _branches.Clear();
    }

    /// <summary>Things that are named in passing.</summary>
    public void AddUsed(string text, IEnumerable<TermHit> hits)
    {
        foreach (var hit in hits)
        {
            Add(new Mention(hit.Start, hit.End, AskedKind.Skill) { Entry = hit.Entry, Importance = RequirementImportance.Used }, text);
        }
    }

    /// <summary>Something that the title names, unless the text says itself how much it is asked for.</summary>
    public void AddOfTitle(string title, TermHit hit)
    {
        var index = _items.FindIndex(item => item.Slug == hit.Entry.Slug && item.Kind == AskedKind.Skill);
        if (index < 0)
        {
            Add(new Mention(hit.Start, hit.End, AskedKind.Skill) { Entry = hit.Entry }, title);
        }
        else if (_items[index].Importance == RequirementImportance.Used)
        {
            _items[index] = _items[index] with { Importance = RequirementImportance.Required, AlternativeGroup = null };
        }
    }

    /// <summary>Licences and the like.</summary>
    public void AddConditions(string text, RequirementImportance usual)
    {
        foreach (var kind in ConditionText.Find(text))
        {
            var cues = AskCues.Find(text, isAsked: true).Where(cue => !cue.IsLeading || cue.Importance == RequirementImportance.Preferred).ToList();
            var importance = cues.Count > 0 ? cues.Max(cue => cue.Importance) : usual == RequirementImportance.Used ? RequirementImportance.Required : usual;
            if (!Conditions.Exists(item => item.Kind == kind))
            {
                Conditions.Add(new ReadCondition(kind, importance, Quote(text)));
            }
        }
    }

    /// <summary>What was collected; groups with one member left are none.</summary>
    public IReadOnlyList<ReadRequirement> Requirements()
    {
        var kept = _items.OrderBy(item => item.Importance).Take(PostingTextReader.MaximumRequirements).ToList();
        var sizes = kept.Where(item => item.AlternativeGroup is not null).CountBy(item => item.AlternativeGroup!.Value)
            .Where(size => size.Value > 1)
            .Select((size, index) => (size.Key, Number: index + 1))
            .ToDictionary(size => size.Key, size => size.Number);
        var strongest = kept.Where(item => item.AlternativeGroup is not null)
            .GroupBy(item => item.AlternativeGroup!.Value)
            .ToDictionary(group => group.Key, group => group.Min(item => item.Importance));
        return kept.ConvertAll(item => item.AlternativeGroup is { } group && sizes.TryGetValue(group, out var number)
            ? item with { AlternativeGroup = number, Importance = strongest[group] }
            : item with { AlternativeGroup = null });
    }

    /// <summary>A way into the trade says more than the time, the time more than a name.</summary>
    private static Mention? Main(List<Mention> mentions) =>
        mentions.Find(mention => mention.Kind == AskedKind.Pathway)
        ?? mentions.Find(mention => mention.Kind == AskedKind.TradeExperience)
        ?? mentions.Find(mention => mention.Kind == AskedKind.Skill && mention.Months is not null)
        ?? mentions.Find(mention => mention.Kind == AskedKind.Certification)
        ?? mentions.Find(mention => !mention.IsSoft);

    private void Add(Mention mention, string text)
    {
        if (mention.IsSoft && (mention.Importance == RequirementImportance.Used || _soft >= MaximumSoft))
        {
            return;
        }

        // Asked of nearly everybody and shown by hardly anybody: nobody falls short of a must for it.
        var read = Typed(mention with
        {
            Importance = mention is { IsSoft: true, Importance: RequirementImportance.Required } ? RequirementImportance.Preferred : mention.Importance,
        }, text);
        var index = _items.FindIndex(item => IsSame(item, read));
        if (index < 0)
        {
            _soft += read.IsSoft ? 1 : 0;
            _items.Add(read);
            return;
        }

        _items[index] = Merged(_items[index], read);
    }

    private ReadRequirement Typed(Mention mention, string text)
    {
        var trade = mention.Trade is { } named ? vocabulary.OccupationOfTrade(named) ?? occupation : occupation;
        var pathway = mention.Pathway is { } kind ? vocabulary.Pathway(kind, trade) ?? vocabulary.Pathway(kind, occupation) : null;
        return new ReadRequirement
        {
            Kind = mention.Kind,
            Id = mention.Entry?.Id ?? pathway?.Id ?? 0,
            Slug = mention.Entry?.Slug ?? pathway?.Slug ?? (mention.Kind == AskedKind.TradeExperience ? trade ?? string.Empty : string.Empty),
            Name = mention.Entry?.Name ?? pathway?.Name ?? (mention.Pathway is { } way ? PathwayNames.Of(way) : PathwayNames.Trade),
            Category = mention.Entry?.Category,
            Pathway = mention.Pathway,
            Importance = mention.Importance,
            MinimumMonths = mention.Kind == AskedKind.Certification ? null : mention.Months,
            MinimumLevel = mention.Level,
            AlternativeGroup = mention.Group,
            Quote = Quote(text),
        };
    }

    private static bool IsSame(ReadRequirement left, ReadRequirement right) => left.Kind == right.Kind && (left.Kind switch
    {
        AskedKind.TradeExperience => left.AlternativeGroup == right.AlternativeGroup
            || (left.AlternativeGroup is null && right.AlternativeGroup is null) || right.MinimumMonths is null,
        AskedKind.Pathway => left.Slug == right.Slug && left.Pathway == right.Pathway,
        _ => left.Slug == right.Slug,
    });

    /// <summary>The stronger mention counts; where they are equal, the first one with what the second adds.</summary>
    private static ReadRequirement Merged(ReadRequirement first, ReadRequirement second)
    {
        if (second.Importance < first.Importance)
        {
            return second with { MinimumLevel = second.MinimumLevel ?? first.MinimumLevel };
        }

        if (second.Importance > first.Importance)
        {
            return first;
        }

        // Of two times that are alternatives the shorter one is enough; otherwise what was said first stands.
        var months = first.AlternativeGroup is not null && first.AlternativeGroup == second.AlternativeGroup && second.MinimumMonths < first.MinimumMonths
            ? second.MinimumMonths
            : first.MinimumMonths ?? second.MinimumMonths;
        return first with
        {
            MinimumMonths = months,
            MinimumLevel = first.MinimumLevel ?? second.MinimumLevel,
        };
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - 1), "…");
}
