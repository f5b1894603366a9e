using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// A posting laid out for matching: its parts in their order with the most points of each. Depends on the posting alone,
/// so that every candidate is measured with the same rule.
/// </summary>
internal sealed class MatchPlan
{
    private MatchPlan(IReadOnlyList<PlanPart> requirements, Dictionary<MatchPartKind, int> others)
    {
        Requirements = requirements;
        Others = others;
    }

    /// <summary>Requirements, alternatives together, the required ones first.</summary>
    public IReadOnlyList<PlanPart> Requirements { get; }

    /// <summary>Most points of the parts that are no requirement; a part that the posting has not is not in it.</summary>
    public IReadOnlyDictionary<MatchPartKind, int> Others { get; }

    /// <summary>There is something to give points for.</summary>
    public bool HasParts => Requirements.Count + Others.Count > 0;

    public static MatchPlan Of(PostingFacts posting)
    {
        var groups = Groups(posting);
        var required = groups.Where(part => part.Importance == RequirementImportance.Required).ToList();
        var rest = groups.Where(part => part.Importance != RequirementImportance.Required).ToList();
        var pots = Pots(posting, rest.Count > 0);
        var others = new Dictionary<MatchPartKind, int>();
        if (required.Count > 0)
        {
            others[MatchPartKind.AllRequired] = MatchWeights.AllRequired;
            Share(required, 100 - MatchWeights.AllRequired - pots.Sum(pot => pot.Points));
        }
        else
        {
            pots = Scaled(pots);
        }

        foreach (var (kind, points) in pots.Where(pot => pot.Kind is not null))
        {
            others[kind!.Value] = points;
        }

        Share(rest, pots.Where(pot => pot.Kind is null).Sum(pot => pot.Points));
        return new MatchPlan([.. required, .. rest], others);
    }

    private static List<PlanPart> Groups(PostingFacts posting)
    {
        var alone = 0;
        return
        [
            .. posting.Requirements
                .Select(fact => Plain(fact, posting))
                .GroupBy(fact => fact.AlternativeGroup is { } group ? (group, 0) : (0, ++alone))
                .Select(group => new PlanPart([.. Ordered(group)]))
                .OrderBy(part => part.Importance)
                .ThenByDescending(part => part.Weight)
                .ThenBy(part => part.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Years of zero ask for none; years in no occupation that is named are those in the posting's.</summary>
    private static RequirementFact Plain(RequirementFact fact, PostingFacts posting)
    {
        var plain = fact.MinimumYears <= 0 ? fact with { MinimumYears = null } : fact;
        return plain.Kind == RequirementKind.TradeExperience && plain.Slug.Length == 0
            ? plain with { Slug = posting.Occupation ?? string.Empty }
            : plain;
    }

    private static IEnumerable<RequirementFact> Ordered(IEnumerable<RequirementFact> facts) =>
        facts.OrderBy(PlanPart.KeyOf, StringComparer.Ordinal);

    /// <summary>Points of everything beside what is required, as far as the posting has it.</summary>
    private static List<(MatchPartKind? Kind, int Points)> Pots(PostingFacts posting, bool hasPreferred)
    {
        (MatchPartKind? Kind, int Points, bool Has)[] all =
        [
            (null, MatchWeights.Preferred, hasPreferred),
            (MatchPartKind.Occupation, MatchWeights.Occupation, posting.Occupation is not null),
            (MatchPartKind.Tolerance, MatchWeights.Tolerance, posting.ToleranceMicroinches is > 0),
            (MatchPartKind.Distance, MatchWeights.Distance, !posting.IsRemote && posting.Sites.Count > 0),
            (MatchPartKind.Pay, MatchWeights.Pay, posting.PayMaximumAnnualCents is not null),
            (MatchPartKind.Shift, MatchWeights.Shift, posting.Shift is not null),
        ];
        return [.. all.Where(pot => pot.Has).Select(pot => (pot.Kind, pot.Points))];
    }

    /// <summary>A posting that requires nothing gives its hundred points for the rest.</summary>
    private static List<(MatchPartKind? Kind, int Points)> Scaled(List<(MatchPartKind? Kind, int Points)> pots)
    {
        var points = Split(100, [.. pots.Select(pot => pot.Points)]);
        return [.. pots.Select((pot, index) => (pot.Kind, points[index]))];
    }

    private static void Share(List<PlanPart> parts, int pot)
    {
        var points = Split(pot, [.. parts.Select(part => part.Share)]);
        for (var index = 0; index < parts.Count; index++)
        {
            parts[index].MaximumPoints = points[index];
        }
    }

    /// <summary>Whole points in proportion, by the largest remainders, the earlier first; they sum exactly to the pot.</summary>
    private static int[] Split(int pot, int[] shares)
    {
        var whole = shares.Sum();
        var points = shares.Select(share => pot * share / whole).ToArray();
        var left = points.Length == 0 ? 0 : pot - points.Sum();
        foreach (var index in Enumerable.Range(0, shares.Length).OrderByDescending(index => pot * shares[index] % whole).Take(left))
        {
            points[index]++;
        }

        return points;
    }
}

/// <summary>A requirement, or several of which one is enough.</summary>
internal sealed class PlanPart(IReadOnlyList<RequirementFact> alternatives)
{
    /// <summary>In a fixed order, whatever the order in the posting.</summary>
    public IReadOnlyList<RequirementFact> Alternatives { get; } = alternatives;

    /// <summary>The strictest of the alternatives.</summary>
    public RequirementImportance Importance { get; } = alternatives.Min(fact => fact.Importance);

    public int Weight { get; } = alternatives.Max(fact => Math.Clamp(fact.Weight, 1, 10));

    public string Key { get; } = KeyOf(alternatives[0]);

    public int MaximumPoints { get; set; }

    public bool IsRequired => Importance == RequirementImportance.Required;

    /// <summary>Its part of the pot.</summary>
    public int Share => Weight * (Importance == RequirementImportance.Used ? MatchWeights.UsedPercent : 100);

    /// <summary>A name that is the same for the same requirement, for orders that do not depend on the data's.</summary>
    public static string KeyOf(RequirementFact fact) =>
        string.Join('|', fact.Slug, (int)fact.Kind, fact.MinimumYears ?? 0, (int?)fact.MinimumLevel ?? 0,
            (int)fact.Importance, fact.Weight, fact.Name);
}
