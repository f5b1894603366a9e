namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// Every number of the model, in one place. They follow from what the score promises, not from a sample: whoever shows
/// everything that is required has at least <see cref="GoodFrom"/>, whoever does not has less, whatever else they bring.
/// For that <see cref="AllRequired"/> plus half of <see cref="Required"/> makes 65, while <see cref="SomeRequired"/> plus
/// everything else there is makes 64 at most.
/// </summary>
public static class MatchWeights
{
    /// <summary>Points for showing everything that is required.</summary>
    public const int AllRequired = 56;

    /// <summary>Of these, points for showing some of it: by how many of the required things are shown.</summary>
    public const int SomeRequired = 20;

    /// <summary>Points shared by what is required, by how well it is shown. Points of parts a posting has not are added.</summary>
    public const int Required = 19;

    /// <summary>Points shared by what is preferred or used on the job.</summary>
    public const int Preferred = 12;

    public const int Occupation = 4;
    public const int Distance = 3;
    public const int Pay = 2;
    public const int Shift = 2;
    public const int Tolerance = 2;

    /// <summary>What is used on the job and can be learned there weighs so many hundredths of what is preferred.</summary>
    public const int UsedPercent = 25;

    /// <summary>Scores from here are <see cref="MatchBand.Strong"/>.</summary>
    public const int StrongFrom = 85;

    /// <summary>Scores from here are <see cref="MatchBand.Good"/>: everything required is shown.</summary>
    public const int GoodFrom = 65;

    /// <summary>Scores from here are <see cref="MatchBand.Possible"/>.</summary>
    public const int PossibleFrom = 30;

    /// <summary>Full credit, in hundredths of a percent.</summary>
    public const int Full = 10_000;

    /// <summary>
    /// What is shown as asked has at least this credit, what falls short of it at most: that is why no surplus makes up for
    /// a must.
    /// </summary>
    public const int Half = 5_000;

    /// <summary>A skill that is stated below the level or the years asked for keeps this share of what it could have.</summary>
    public const int BelowFloor = 4_000;

    /// <summary>A level that is not stated counts like the lowest one against the highest.</summary>
    public const int LevelNotStated = 2_000;

    /// <summary>A lapsed or undated certification, a pathway not completed or of another trade: share of the half.</summary>
    public const int Unfinished = 5_000;

    /// <summary>Years after the last use in which a skill counts in full.</summary>
    public const int FreshYears = 2;

    /// <summary>What each further year takes away.</summary>
    public const int RecencyLossPerYear = 1_000;

    /// <summary>
    /// A skill never counts less for its age, and counts so where nobody said when it was used: a trade once learned is not
    /// lost, and a long decay would count years of life.
    /// </summary>
    public const int RecencyFloor = 6_000;

    /// <summary>
    /// A neighbour up to this distance, in hundredths, is as good as the thing itself for a must: what the catalogue calls
    /// practically the same (<see cref="Catalogue.SkillNeighbour.Distance"/>). Anything farther is related and falls short.
    /// </summary>
    public const int SameDistance = 10;

    /// <summary>Work in an occupation up to this distance, in hundredths, counts in full: sideways or down the ladder.</summary>
    public const int NearOccupation = 25;

    /// <summary>Occupations farther away than this, in hundredths, add no years of experience.</summary>
    public const int RelatedDistance = 50;

    /// <summary>Months in an occupation after which more of it adds nothing to the part of the occupation.</summary>
    public const int OccupationMonths = 24;

    /// <summary>Miles that are taken for a daily way where a candidate gave none.</summary>
    public const int UsualRadiusMiles = 30;

    /// <summary>Pay that misses the floor by no more than this share still counts half.</summary>
    public const int PayNearPercent = 90;

    /// <summary>Credit of the tiers of evidence.</summary>
    public static int Of(EvidenceTier tier) => tier switch
    {
        EvidenceTier.Verified => 10_000,
        EvidenceTier.WorkHistory => 9_000,
        EvidenceTier.SelfDeclared => 7_000,
        _ => 5_000,
    };

    /// <summary>The band of a score.</summary>
    public static MatchBand BandOf(int score) => score switch
    {
        >= StrongFrom => MatchBand.Strong,
        >= GoodFrom => MatchBand.Good,
        >= PossibleFrom => MatchBand.Possible,
        _ => MatchBand.Weak,
    };
}
