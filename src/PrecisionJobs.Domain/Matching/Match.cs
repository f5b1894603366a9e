using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>What a score means in a word; the limits are in <see cref="MatchWeights"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchBand>))]
public enum MatchBand
{
    /// <summary>Little of what is asked for was shown.</summary>
    Weak,

    /// <summary>Something required is missing or not stated, much else is there.</summary>
    Possible,

    /// <summary>Everything required is shown.</summary>
    Good,

    /// <summary>Everything required is shown with good evidence, and most of the rest.</summary>
    Strong,
}

/// <summary>What a part of a match is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchPartKind>))]
public enum MatchPartKind
{
    /// <summary>Everything that is required is shown: all of its points or none.</summary>
    AllRequired,
    Skill,
    Certification,
    Pathway,
    TradeExperience,

    /// <summary>How near the work done so far is to the occupation, on the career ladder.</summary>
    Occupation,
    Tolerance,
    Distance,
    Pay,
    Shift,
}

/// <summary>How far a part is met.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchState>))]
public enum MatchState
{
    Met,

    /// <summary>Something of it is there.</summary>
    Partly,

    /// <summary>Known not to be met.</summary>
    NotMet,

    /// <summary>Nobody has said; never the same as not having it. The first thing to ask.</summary>
    NotStated,
}

/// <summary>What keeps a part from being met; several may apply.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<MatchLack>))]
public enum MatchLack
{
    None = 0,
    NothingStated = 1,
    LevelNotStated = 2,
    LevelBelow = 4,
    YearsNotStated = 8,
    YearsBelow = 16,

    /// <summary>It rests on something related, not on the thing itself.</summary>
    Related = 32,

    /// <summary>A certification without the dates that say whether it is valid.</summary>
    DatesNotStated = 64,

    /// <summary>A certification that ends before the first day of work.</summary>
    Lapsed = 128,

    /// <summary>A certification whose continuity is not shown up to the first day of work.</summary>
    ContinuityOverdue = 256,

    /// <summary>A pathway that was begun and not completed.</summary>
    NotCompleted = 512,

    /// <summary>Known to be outside of what is asked or wanted.</summary>
    Outside = 1024,
}

/// <summary>What a part rests on.</summary>
public sealed record MatchEvidence
{
    public required EvidenceTier Tier { get; init; }

    /// <summary>Slug of what was shown, which may be a neighbour of what was asked for.</summary>
    public string? Slug { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>A certification vouches for the skill.</summary>
    public string? CertificationName { get; init; }

    /// <summary>How far it is from what was asked for, in hundredths; 0 is the thing itself.</summary>
    public int Distance { get; init; }

    public SkillLevel? Level { get; init; }

    public int? Years { get; init; }

    public int? LastUsedYear { get; init; }

    /// <summary>Last day a certification can be relied on.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Months worked.</summary>
    public int? Months { get; init; }

    /// <summary>Miles, or millionths of an inch, by the kind of the part.</summary>
    public int? Figure { get; init; }

    /// <summary>In words, as the profile has it: the job, the scope.</summary>
    public string? Text { get; init; }
}

/// <summary>One of several things of which one is enough.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">Least years asked for.</param>
/// <param name="Level">Least level asked for.</param>
public sealed record MatchAlternative(MatchPartKind Kind, string Slug, string Name, int? Years, SkillLevel? Level);

/// <summary>One line of a match: what is asked for, what is there, and the points it gives.</summary>
public sealed record MatchPart
{
    public required MatchPartKind Kind { get; init; }

    /// <summary>Slug of what is asked for; of alternatives, the one that comes nearest.</summary>
    public string Slug { get; init; } = string.Empty;

    public required string Name { get; init; }

    /// <summary>Null for parts that are no requirement.</summary>
    public RequirementImportance? Importance { get; init; }

    public int? AskedYears { get; init; }

    public SkillLevel? AskedLevel { get; init; }

    /// <summary>Millionths of an inch, or miles, by the kind of the part.</summary>
    public int? AskedFigure { get; init; }

    /// <summary>Whole points, 0 to <see cref="MaximumPoints"/>.</summary>
    public required int Points { get; init; }

    /// <summary>Most points it can give; all parts together 100.</summary>
    public required int MaximumPoints { get; init; }

    public required MatchState State { get; init; }

    public MatchLack Lack { get; init; }

    /// <summary>What it rests on; null where nothing is there, and then <see cref="Lack"/> says why.</summary>
    public MatchEvidence? Evidence { get; init; }

    /// <summary>All alternatives where there are several, this one included.</summary>
    public IReadOnlyList<MatchAlternative> Alternatives { get; init; } = [];
}

/// <summary>A condition that is told apart from the score.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchGateKind>))]
public enum MatchGateKind
{
    Certification,
    UsPerson,
    WorkAuthorisation,
    Shift,
    Distance,

    /// <summary>Available on the first day of work.</summary>
    Start,
}

/// <summary>Whether a gate is open.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateState>))]
public enum GateState
{
    Met,
    NotMet,
    NotStated,
}

/// <summary>A gate: shown beside the score, never part of it, and never a reason to leave anybody out unseen.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="State">Whether it is met.</param>
/// <param name="Slug">Slug of the certification.</param>
/// <param name="Name">Name of the certification.</param>
/// <param name="Miles">Miles to the nearest site.</param>
public sealed record MatchGate(
    MatchGateKind Kind, GateState State, string? Slug = null, string? Name = null, int? Miles = null);

/// <summary>
/// How a candidate and a posting fit, with every reason. Holds all that is needed to show it again as it was: stored with
/// applications as JSON, fields are only ever added.
/// </summary>
public sealed record Match
{
    /// <summary>See <see cref="MatchEngine.Version"/>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>0 to 100: the sum of the points of <see cref="Parts"/>.</summary>
    public required int Score { get; init; }

    public required MatchBand Band { get; init; }

    /// <summary>In the order in which they are told: everything required, requirements by weight, then the rest.</summary>
    public required IReadOnlyList<MatchPart> Parts { get; init; }

    public required IReadOnlyList<MatchGate> Gates { get; init; }

    /// <summary>Parts that are met; of two matches with equal scores the one with more comes first.</summary>
    [JsonIgnore]
    public int PartsMet => Parts.Count(part => part.State == MatchState.Met);
}
