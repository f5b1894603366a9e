using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>The parts that are no requirement: occupation, tolerance, distance, pay and shift.</summary>
internal sealed class CircumstanceParts(PostingFacts posting, CandidateFacts candidate, TradeMap map, MatchPlan plan)
{
    private static readonly (MatchPartKind Kind, string Name)[] Names =
    [
        (MatchPartKind.Occupation, "Work in the occupation"),
        (MatchPartKind.Tolerance, "Tolerance held"),
        (MatchPartKind.Distance, "Way to work"),
        (MatchPartKind.Pay, "Pay"),
        (MatchPartKind.Shift, "Shift"),
    ];

    /// <summary>Those that the posting has, in a fixed order.</summary>
    public IEnumerable<MatchPart> All() => Names
        .Where(entry => plan.Others.ContainsKey(entry.Kind))
        .Select(entry => entry.Kind switch
        {
            MatchPartKind.Occupation => Occupation(),
            MatchPartKind.Tolerance => Tolerance(),
            MatchPartKind.Distance => Distance(),
            MatchPartKind.Pay => Pay(),
            _ => Shift(),
        });

    /// <summary>Whole miles to the nearest site; null where either end is unknown.</summary>
    internal static int? MilesOf(PostingFacts posting, CandidateFacts candidate) =>
        candidate.Point is { } home && posting.Sites.Count > 0
            ? (int)Math.Round(posting.Sites.Min(site => site.MilesTo(home)), MidpointRounding.AwayFromZero)
            : null;

    /// <summary>Whether they would work the shift; null where nobody said.</summary>
    internal static bool? WorksShift(Shift shift, IReadOnlyList<Shift> wanted) => wanted.Count == 0
        ? null
        : shift == Postings.Shift.Flexible || wanted.Contains(shift) || wanted.Contains(Postings.Shift.Flexible);

    private MatchPart Part(MatchPartKind kind, int credit, MatchState state, MatchLack lack, MatchEvidence? evidence) => new()
    {
        Kind = kind,
        Name = Names.First(entry => entry.Kind == kind).Name,
        Points = MatchCredit.Points(plan.Others[kind], credit),
        MaximumPoints = plan.Others[kind],
        State = state,
        Lack = lack,
        Evidence = evidence,
    };

    private MatchPart Occupation()
    {
        var best = candidate.Work.Where(work => work.Occupation is not null)
            .GroupBy(work => work.Occupation!, StringComparer.Ordinal)
            .Select(group => (
                Slug: group.Key,
                Months: group.Sum(fact => Math.Max(0, fact.Months)),
                Distance: map.OccupationDistance(group.Key, posting.Occupation!)))
            .Select(work => (work.Slug, work.Months, work.Distance, Credit: MatchCredit.Occupation(work.Months, work.Distance)))
            .OrderByDescending(work => work.Credit).ThenBy(work => work.Distance).ThenBy(work => work.Slug, StringComparer.Ordinal)
            .FirstOrDefault();
        var part = best.Slug is null
            ? Part(MatchPartKind.Occupation, 0, MatchState.NotStated, MatchLack.NothingStated, evidence: null)
            : Part(
                MatchPartKind.Occupation,
                best.Credit,
                best.Credit == MatchWeights.Full ? MatchState.Met : best.Credit > 0 ? MatchState.Partly : MatchState.NotMet,
                best.Credit == MatchWeights.Full ? MatchLack.None
                    : best.Distance > MatchWeights.NearOccupation ? MatchLack.Related
                    : MatchLack.YearsBelow,
                new MatchEvidence
                {
                    Tier = EvidenceTier.WorkHistory,
                    Slug = best.Slug,
                    Name = map.OccupationName(best.Slug),
                    Distance = best.Distance,
                    Months = best.Months,
                });
        return part with { Slug = posting.Occupation!, Name = map.OccupationName(posting.Occupation!) };
    }

    private MatchPart Tolerance()
    {
        var (asked, held) = (posting.ToleranceMicroinches!.Value, candidate.ToleranceMicroinches);
        var credit = MatchCredit.Tolerance(held, asked);
        var part = held is null
            ? Part(MatchPartKind.Tolerance, credit, MatchState.NotStated, MatchLack.NothingStated, evidence: null)
            : Part(
                MatchPartKind.Tolerance,
                credit,
                held <= asked ? MatchState.Met : MatchState.Partly,
                held <= asked ? MatchLack.None : MatchLack.Outside,
                new MatchEvidence { Tier = EvidenceTier.SelfDeclared, Figure = held });
        return part with { AskedFigure = asked };
    }

    private MatchPart Distance()
    {
        var miles = MilesOf(posting, candidate);
        var credit = MatchCredit.Distance(miles, candidate.TravelRadiusMiles, candidate.WillRelocate);
        var state = miles is null ? MatchState.NotStated
            : credit == MatchWeights.Full ? MatchState.Met : credit > 0 ? MatchState.Partly : MatchState.NotMet;
        var lack = miles is null ? MatchLack.NothingStated : credit == MatchWeights.Full ? MatchLack.None : MatchLack.Outside;
        var evidence = miles is null ? null : new MatchEvidence { Tier = EvidenceTier.SelfDeclared, Figure = miles };
        return Part(MatchPartKind.Distance, credit, state, lack, evidence) with { AskedFigure = candidate.TravelRadiusMiles };
    }

    /// <summary>The floor itself is the candidate's and stays out of the match, which companies see.</summary>
    private MatchPart Pay()
    {
        var credit = MatchCredit.Pay(posting.PayMaximumAnnualCents!.Value, candidate.PayFloorAnnualCents);
        return candidate.PayFloorAnnualCents is null
            ? Part(MatchPartKind.Pay, credit, MatchState.NotStated, MatchLack.NothingStated, evidence: null)
            : Judged(MatchPartKind.Pay, credit);
    }

    private MatchPart Shift() => WorksShift(posting.Shift!.Value, candidate.Shifts) switch
    {
        null => Part(MatchPartKind.Shift, MatchWeights.Half, MatchState.NotStated, MatchLack.NothingStated, evidence: null),
        true => Judged(MatchPartKind.Shift, MatchWeights.Full),
        false => Judged(MatchPartKind.Shift, 0),
    };

    private MatchPart Judged(MatchPartKind kind, int credit) => Part(
        kind,
        credit,
        credit == MatchWeights.Full ? MatchState.Met : credit > 0 ? MatchState.Partly : MatchState.NotMet,
        credit == MatchWeights.Full ? MatchLack.None : MatchLack.Outside,
        new MatchEvidence { Tier = EvidenceTier.SelfDeclared });
}
