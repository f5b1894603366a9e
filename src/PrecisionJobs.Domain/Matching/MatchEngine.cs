namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// How well a candidate and a posting fit, with every reason. Pure: the same facts give the same match, in whatever order
/// they are listed. More skill, years, certificates or evidence never lower a score; what is said about the end of
/// something (a certificate that lapsed), and wishes (pay, shift, distance), may.
/// </summary>
public static class MatchEngine
{
    /// <summary>Raised whenever the same facts may give another score; stored with every match.</summary>
    public const string Version = "1.0";

    /// <summary>Matches.</summary>
    /// <param name="posting">What is asked for.</param>
    /// <param name="candidate">What is there.</param>
    /// <param name="map">What is next to what.</param>
    /// <param name="today">The day the match is made, at the place of whoever asks.</param>
    public static Match Match(PostingFacts posting, CandidateFacts candidate, TradeMap map, DateOnly today)
    {
        var plan = MatchPlan.Of(posting);
        var reader = new RequirementReader(candidate, map, StartOf(posting, today), today.Year);
        var readings = plan.Requirements.Select(part => (Part: part, Reading: reader.Read(part, posting.Occupation))).ToList();
        var parts = new List<MatchPart>();
        if (plan.Others.ContainsKey(MatchPartKind.AllRequired))
        {
            parts.Add(AllRequired([.. readings.Where(pair => pair.Part.IsRequired).Select(pair => pair.Reading)]));
        }

        parts.AddRange(readings.Select(pair => PartOf(pair.Part, pair.Reading)));
        parts.AddRange(new CircumstanceParts(posting, candidate, map, plan).All());
        var score = parts.Sum(part => part.Points);
        return new Match
        {
            EngineVersion = Version,
            Score = score,
            Band = MatchWeights.BandOf(score),
            Parts = parts,
            Gates = MatchGates.Of(posting, candidate, readings),
        };
    }

    /// <summary>The day on which certifications have to be valid.</summary>
    internal static DateOnly StartOf(PostingFacts posting, DateOnly today) =>
        posting.StartsOn is { } start && start > today ? start : today;

    private static MatchPart AllRequired(List<RequirementReading> required)
    {
        var open = required.Where(reading => !reading.IsHeld).ToList();
        return new MatchPart
        {
            Kind = MatchPartKind.AllRequired,
            Name = "Everything required",
            AskedFigure = required.Count,
            Points = MatchCredit.AllRequired(required.Count - open.Count, required.Count),
            MaximumPoints = MatchWeights.AllRequired,
            State = open.Count == 0 ? MatchState.Met
                : open.TrueForAll(reading => reading.State == MatchState.NotStated) ? MatchState.NotStated
                : open.Count < required.Count ? MatchState.Partly : MatchState.NotMet,
            Lack = open.Aggregate(MatchLack.None, (lack, reading) => lack | reading.Lack),
            Evidence = open.Count == required.Count ? null : new MatchEvidence
            {
                Tier = required.Where(reading => reading.IsHeld).Min(reading => reading.Evidence!.Tier),
                Figure = required.Count - open.Count,
            },
        };
    }

    private static MatchPart PartOf(PlanPart part, RequirementReading reading) => new()
    {
        Kind = KindOf(reading.Asked.Kind),
        Slug = reading.Asked.Slug,
        Name = reading.Asked.Name,
        Importance = part.Importance,
        AskedYears = reading.Asked.MinimumYears,
        AskedLevel = reading.Asked.MinimumLevel,
        Points = MatchCredit.Points(part.MaximumPoints, reading.Credit),
        MaximumPoints = part.MaximumPoints,
        State = reading.State,
        Lack = reading.Lack,
        Evidence = reading.Evidence,
        Alternatives = part.Alternatives.Count == 1 ? [] : [.. part.Alternatives.Select(AlternativeOf)],
    };

    private static MatchAlternative AlternativeOf(RequirementFact fact) =>
        new(KindOf(fact.Kind), fact.Slug, fact.Name, fact.MinimumYears, fact.MinimumLevel);

    private static MatchPartKind KindOf(RequirementKind kind) => kind switch
    {
        RequirementKind.Skill => MatchPartKind.Skill,
        RequirementKind.Certification => MatchPartKind.Certification,
        RequirementKind.Pathway => MatchPartKind.Pathway,
        _ => MatchPartKind.TradeExperience,
    };
}
