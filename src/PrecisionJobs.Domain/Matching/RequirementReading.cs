namespace PrecisionJobs.Domain.Matching;

/// <summary>What a candidate shows of one requirement.</summary>
/// <param name="Asked">The requirement.</param>
/// <param name="Credit">0 to 10,000; from 5,000 exactly when <paramref name="IsHeld"/>.</param>
/// <param name="IsHeld">All that is asked for is there.</param>
/// <param name="Lack">What keeps it from being held.</param>
/// <param name="Evidence">What it rests on.</param>
internal sealed record RequirementReading(
    RequirementFact Asked, int Credit, bool IsHeld, MatchLack Lack, MatchEvidence? Evidence)
{
    private const MatchLack Unsaid =
        MatchLack.NothingStated | MatchLack.LevelNotStated | MatchLack.YearsNotStated | MatchLack.DatesNotStated;

    /// <summary>Where nothing was said.</summary>
    public static RequirementReading Nothing(RequirementFact asked) =>
        new(asked, 0, IsHeld: false, MatchLack.NothingStated, Evidence: null);

    public MatchState State => IsHeld
        ? MatchState.Met
        : (Lack & ~Unsaid) == MatchLack.None ? MatchState.NotStated
        : (Lack & (MatchLack.Lapsed | MatchLack.ContinuityOverdue)) != MatchLack.None ? MatchState.NotMet
        : MatchState.Partly;

    /// <summary>The better of two; where both are worth the same, always the same one.</summary>
    public static RequirementReading Better(RequirementReading one, RequirementReading other) => Compare(one, other) >= 0 ? one : other;

    private static int Compare(RequirementReading one, RequirementReading other)
    {
        var order = one.Credit.CompareTo(other.Credit);
        order = order != 0 ? order : one.IsHeld.CompareTo(other.IsHeld);
        order = order != 0 ? order : (one.Evidence is not null).CompareTo(other.Evidence is not null);
        if (order != 0 || one.Evidence is not { } left || other.Evidence is not { } right)
        {
            return order;
        }

        order = right.Distance.CompareTo(left.Distance);
        order = order != 0 ? order : string.CompareOrdinal(Words(right), Words(left));
        return order != 0 ? order : string.CompareOrdinal(PlanPart.KeyOf(other.Asked), PlanPart.KeyOf(one.Asked));
    }

    private static string Words(MatchEvidence evidence) => string.Join(
        '|', evidence.Slug, evidence.Tier, evidence.Level, evidence.Years, evidence.LastUsedYear, evidence.CertificationName,
        evidence.LastDay?.DayNumber, evidence.Text);
}
