namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// The conditions told beside the score. Whether they are met is read from the facts, never from the score, and nothing
/// of the score is read from them.
/// </summary>
public static class MatchGates
{
    internal static IReadOnlyList<MatchGate> Of(
        PostingFacts posting, CandidateFacts candidate, IEnumerable<(PlanPart Part, RequirementReading Reading)> readings) =>
    [
        .. readings.Where(pair => IsCertification(pair.Part)).Select(pair => Certification(pair.Reading)),
        .. posting.UsPersonRequired ? [new MatchGate(MatchGateKind.UsPerson, StateOf(candidate.IsUsPerson))] : Array.Empty<MatchGate>(),
        new MatchGate(MatchGateKind.WorkAuthorisation, StateOf(candidate.IsAuthorisedToWork)),
        .. Shift(posting, candidate),
        .. Distance(posting, candidate),
        .. Start(posting, candidate),
    ];

    /// <summary>
    /// By the candidate's own word it is out of the question: not one of their shifts, or farther than they would go. Told
    /// apart from what a company asks for, so that a list can leave it aside and say so.
    /// </summary>
    public static bool RulesOut(PostingFacts posting, CandidateFacts candidate) =>
        Shift(posting, candidate).Concat(Distance(posting, candidate)).Any(gate => gate.State == GateState.NotMet);

    private static bool IsCertification(PlanPart part) =>
        part.IsRequired && part.Alternatives.All(fact => fact.Kind == RequirementKind.Certification);

    private static MatchGate Certification(RequirementReading reading) => new(
        MatchGateKind.Certification,
        reading.IsHeld ? GateState.Met : reading.State == MatchState.NotMet ? GateState.NotMet : GateState.NotStated,
        reading.Asked.Slug,
        reading.Asked.Name);

    private static IEnumerable<MatchGate> Shift(PostingFacts posting, CandidateFacts candidate) => posting.Shift is { } shift
        ? [new MatchGate(MatchGateKind.Shift, StateOf(CircumstanceParts.WorksShift(shift, candidate.Shifts)))]
        : [];

    private static IEnumerable<MatchGate> Distance(PostingFacts posting, CandidateFacts candidate)
    {
        if (posting.IsRemote)
        {
            return [];
        }

        var miles = CircumstanceParts.MilesOf(posting, candidate);
        var state = miles is null ? GateState.NotStated
            : candidate.WillRelocate || miles <= candidate.TravelRadiusMiles ? GateState.Met
            : candidate.TravelRadiusMiles is null ? GateState.NotStated
            : GateState.NotMet;
        return [new MatchGate(MatchGateKind.Distance, state, Miles: miles)];
    }

    private static IEnumerable<MatchGate> Start(PostingFacts posting, CandidateFacts candidate) => posting.StartsOn is { } start
        ? [new MatchGate(MatchGateKind.Start, StateOf(candidate.AvailableFrom is { } from ? from <= start : null))]
        : [];

    private static GateState StateOf(bool? isMet) => isMet switch
    {
        true => GateState.Met,
        false => GateState.NotMet,
        null => GateState.NotStated,
    };
}
