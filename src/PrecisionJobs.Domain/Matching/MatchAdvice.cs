using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>What would raise a match.</summary>
public enum MatchStepKind
{
    /// <summary>To say it, where it is true: nothing was said yet.</summary>
    State,

    /// <summary>To tie it to a job or a document: it rests on the candidate's word.</summary>
    Show,

    /// <summary>To learn or to work towards it: less is there than is asked for.</summary>
    Reach,

    /// <summary>To renew a certification that ends before the first day.</summary>
    Renew,
}

/// <summary>One thing that would raise the score, with the score the engine gives when it is added.</summary>
/// <param name="Kind">What would be done.</param>
/// <param name="Part">The part it changes.</param>
/// <param name="From">The score as it is.</param>
/// <param name="To">The score with it and nothing else changed; above <paramref name="From"/>.</param>
public sealed record MatchStep(MatchStepKind Kind, MatchPart Part, int From, int To);

/// <summary>What would raise a match, the most useful first.</summary>
/// <param name="Steps">Single steps that raise the score.</param>
/// <param name="WithAllRequired">The score with everything required that is not shown now; null where all of it is.</param>
public sealed record MatchOutlook(IReadOnlyList<MatchStep> Steps, int? WithAllRequired);

/// <summary>Something to ask the candidate, because nobody has said.</summary>
/// <param name="Part">The part it is about; null for a gate.</param>
/// <param name="Gate">The gate it is about; null for a part.</param>
public sealed record MatchQuestion(MatchPart? Part, MatchGate? Gate);

/// <summary>
/// "Adding X would raise this to Y": every figure is what the engine says with the fact added. And what to ask first.
/// </summary>
public static class MatchAdvice
{
    private const MatchLack Unsaid =
        MatchLack.NothingStated | MatchLack.LevelNotStated | MatchLack.YearsNotStated | MatchLack.DatesNotStated;

    /// <summary>What would raise the score of a candidate for a posting.</summary>
    public static MatchOutlook For(PostingFacts posting, CandidateFacts candidate, TradeMap map, DateOnly today)
    {
        var match = MatchEngine.Match(posting, candidate, map, today);
        var steps = match.Parts
            .Select(part => StepOf(part, match.Score, with => MatchEngine.Match(posting, with, map, today).Score, candidate, today))
            .OfType<MatchStep>()
            .OrderByDescending(step => step.To)
            .ThenBy(step => step.Part.Importance ?? RequirementImportance.Used)
            .ThenBy(step => step.Part.Slug, StringComparer.Ordinal)
            .ToList();
        var missing = match.Parts.Where(part => part.Importance == RequirementImportance.Required && part.State != MatchState.Met).ToList();
        var all = missing.Aggregate(candidate, (with, part) => Adding(part, with, today));
        return new MatchOutlook(steps, missing.Count == 0 ? null : MatchEngine.Match(posting, all, map, today).Score);
    }

    /// <summary>
    /// What nobody has said, in the order in which it is worth asking: what is required, by points, then gates, then the rest.
    /// </summary>
    public static IReadOnlyList<MatchQuestion> FirstToAsk(Match match) =>
    [
        .. Open(match, isRequired: true),
        .. match.Gates.Where(gate => gate.State == GateState.NotStated && gate.Kind != MatchGateKind.Certification)
            .Select(gate => new MatchQuestion(Part: null, gate)),
        .. Open(match, isRequired: false).Where(question => !HasGate(match, question.Part!)),
    ];

    private static IEnumerable<MatchQuestion> Open(Match match, bool isRequired) => match.Parts
        .Where(part => part.Kind != MatchPartKind.AllRequired && (part.Lack & Unsaid) != MatchLack.None && part.State != MatchState.Met)
        .Where(part => part.Importance == RequirementImportance.Required == isRequired)
        .OrderByDescending(part => part.MaximumPoints - part.Points)
        .Select(part => new MatchQuestion(part, Gate: null));

    private static bool HasGate(Match match, MatchPart part) => match.Gates.Any(gate => gate.State == GateState.NotStated
        && ((gate.Kind == MatchGateKind.Distance && part.Kind == MatchPartKind.Distance)
            || (gate.Kind == MatchGateKind.Shift && part.Kind == MatchPartKind.Shift)));

    private static MatchStep? StepOf(
        MatchPart part, int score, Func<CandidateFacts, int> scoreWith, CandidateFacts candidate, DateOnly today)
    {
        if (KindOf(part) is not { } kind)
        {
            return null;
        }

        var raised = scoreWith(kind == MatchStepKind.Show ? Showing(part, candidate) : Adding(part, candidate, today));
        return raised > score ? new MatchStep(kind, part, score, raised) : null;
    }

    private static MatchStepKind? KindOf(MatchPart part) => part switch
    {
        { Importance: null, Kind: not MatchPartKind.Tolerance } => null,
        { State: MatchState.Met, Kind: MatchPartKind.Skill, Evidence.Tier: EvidenceTier.SelfDeclared } => MatchStepKind.Show,
        { State: MatchState.Met } => null,
        _ when (part.Lack & (MatchLack.Lapsed | MatchLack.ContinuityOverdue)) != MatchLack.None => MatchStepKind.Renew,
        { State: MatchState.NotStated } => MatchStepKind.State,
        _ => MatchStepKind.Reach,
    };

    /// <summary>The candidate with what the part asks for, by their own word.</summary>
    private static CandidateFacts Adding(MatchPart part, CandidateFacts candidate, DateOnly today) => part.Kind switch
    {
        MatchPartKind.Skill => candidate with
        {
            Skills = [.. candidate.Skills, new SkillFact(part.Slug, part.AskedLevel, part.AskedYears, today.Year)],
        },
        MatchPartKind.Certification => candidate with { Certifications = [.. candidate.Certifications, new CertificationFact(part.Slug)] },
        MatchPartKind.Pathway =>
            candidate with { Pathways = [.. candidate.Pathways, new PathwayFact(part.Slug, Kind: null, IsCompleted: true)] },
        MatchPartKind.TradeExperience => candidate with
        {
            Work = [.. candidate.Work, new WorkFact(part.Slug, Math.Max(1, (part.AskedYears ?? 0) * 12))],
        },
        MatchPartKind.Tolerance => candidate with { ToleranceMicroinches = part.AskedFigure },
        _ => candidate,
    };

    private static CandidateFacts Showing(MatchPart part, CandidateFacts candidate) => candidate with
    {
        Skills =
        [
            .. candidate.Skills.Select(fact => fact.Slug == part.Slug && fact.Tier < EvidenceTier.WorkHistory
                ? fact with { Tier = EvidenceTier.WorkHistory }
                : fact),
        ],
    };
}
