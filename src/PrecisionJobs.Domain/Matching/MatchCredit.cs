using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// The credit functions, in hundredths of a percent and whole numbers only: the engine and the pools give the same
/// answer to the last digit on every machine. Every one of them rises, or stays, with more skill, years and evidence.
/// </summary>
internal static class MatchCredit
{
    private const int Full = MatchWeights.Full;

    /// <summary>Points of "everything required": all of them for all of it, fewer for some.</summary>
    /// <param name="held">Required things that are shown, of alternatives one.</param>
    /// <param name="required">How many are required, at least one.</param>
    public static int AllRequired(int held, int required) =>
        held == required ? MatchWeights.AllRequired : MatchWeights.SomeRequired * held / required;

    /// <summary>Credit and whether everything asked for is there.</summary>
    /// <param name="Value">0 to 10,000; from 5,000 exactly when <paramref name="IsHeld"/>.</param>
    /// <param name="IsHeld">It is there as asked.</param>
    internal readonly record struct Credit(int Value, bool IsHeld);

    /// <summary>How much a skill counts by its age: full for two years, then less, never below the floor.</summary>
    public static int Recency(int? lastUsedYear, int year)
    {
        if (lastUsedYear is not { } last)
        {
            return MatchWeights.RecencyFloor;
        }

        var old = Math.Clamp(year - last - MatchWeights.FreshYears, 0, 100);
        return Math.Max(MatchWeights.RecencyFloor, Full - (old * MatchWeights.RecencyLossPerYear));
    }

    /// <summary>Evidence and age together.</summary>
    public static int Quality(EvidenceTier tier, int recency) => MatchWeights.Of(tier) * recency / Full;

    /// <summary>How far a level reaches towards the one asked for.</summary>
    public static int LevelShare(SkillLevel? level, SkillLevel minimum) => level is not { } stated
        ? MatchWeights.LevelNotStated
        : stated >= minimum ? Full : (int)stated * Full / (int)minimum;

    /// <summary>How far years reach towards those asked for.</summary>
    public static int YearsShare(int? years, int minimum) =>
        years is not { } stated ? 0 : stated >= minimum ? Full : Math.Max(stated, 0) * Full / minimum;

    /// <summary>The two shares together; full only when both are.</summary>
    public static int Share(SkillLevel? level, int? years, SkillLevel? minimumLevel, int? minimumYears) =>
        (minimumLevel, minimumYears) switch
        {
            ({ } least, { } number) => (LevelShare(level, least) + YearsShare(years, number)) / 2,
            ({ } least, null) => LevelShare(level, least),
            (null, { } number) => YearsShare(years, number),
            _ => Full,
        };

    /// <summary>Credit of something shown.</summary>
    /// <param name="share">How far level and years reach, 0 to 10,000.</param>
    /// <param name="quality">Evidence and age, 0 to 10,000.</param>
    /// <param name="distance">From the thing asked for, in hundredths, 0 to 100.</param>
    public static Credit Of(int share, int quality, int distance)
    {
        var value = OfReached(Reached(share), quality, distance);
        return new Credit(value, value >= MatchWeights.Half);
    }

    /// <summary>What of a skill counts that reaches so far: all, or at least the floor.</summary>
    public static int Reached(int share) => share >= Full
        ? Full
        : MatchWeights.BelowFloor + ((Full - MatchWeights.BelowFloor) * share / Full);

    /// <summary>As <see cref="Of"/>, for what <see cref="Reached"/> says; the pools have that in tables.</summary>
    public static int OfReached(int reached, int quality, int distance)
    {
        var near = quality * (100 - distance) / 100;
        return reached == Full && distance <= MatchWeights.SameDistance
            ? MatchWeights.Half + (near / 2)
            : Short(near, reached).Value;
    }

    /// <summary>Credit of something that falls short: below half, whatever its quality.</summary>
    public static Credit Short(int quality, int share) =>
        new(Math.Min(MatchWeights.Half - 1, quality * share / Full / 2), IsHeld: false);

    /// <summary>Years in a trade: those in the occupation or next to it make it held, those farther away count in part.</summary>
    /// <param name="nearMonths">Months in the occupation or practically in it.</param>
    /// <param name="countedMonths">Those and the counted share of related ones.</param>
    /// <param name="minimumYears">Years asked for; null for any.</param>
    public static Credit Experience(int nearMonths, int countedMonths, int? minimumYears)
    {
        var quality = MatchWeights.Of(EvidenceTier.WorkHistory);
        var need = Math.Max(1, (minimumYears ?? 0) * 12);
        return nearMonths >= need
            ? new Credit(MatchWeights.Half + (quality / 2), IsHeld: true)
            : Short(quality, Math.Min(Full, (int)((long)countedMonths * Full / need)));
    }

    /// <summary>The share of months in an occupation at a distance that counts as experience.</summary>
    public static int CountedMonths(int months, int distance) => distance switch
    {
        <= MatchWeights.NearOccupation => months,
        <= MatchWeights.RelatedDistance => months * (100 - distance) / 100,
        _ => 0,
    };

    /// <summary>The part of the occupation.</summary>
    public static int Occupation(int months, int distance)
    {
        var near = distance <= MatchWeights.NearOccupation ? Full : Math.Max(0, 100 - distance) * 100;
        return near * Math.Min(months, MatchWeights.OccupationMonths) / MatchWeights.OccupationMonths;
    }

    /// <summary>Tolerances: full when held as tight, else by how near, below half.</summary>
    public static int Tolerance(int? held, int asked) => held is not { } stated
        ? 0
        : stated <= asked ? Full : Math.Min(MatchWeights.Half - 1, (int)((long)asked * MatchWeights.Half / stated));

    /// <summary>The way to work: full within the radius, less up to twice the radius, half at least for who would move.</summary>
    public static int Distance(int? miles, int? radius, bool willRelocate)
    {
        if (miles is not { } way)
        {
            return MatchWeights.Half;
        }

        var reach = Math.Max(1, radius ?? MatchWeights.UsualRadiusMiles);
        var credit = way <= reach ? Full : Math.Max(0, Full - (int)((long)(way - reach) * Full / reach));
        return willRelocate ? Math.Max(credit, MatchWeights.Half) : credit;
    }

    /// <summary>Pay against the floor.</summary>
    public static int Pay(long maximum, long? floor) => floor is not { } least
        ? MatchWeights.Half
        : maximum >= least ? Full : maximum * 100 >= least * MatchWeights.PayNearPercent ? MatchWeights.Half : 0;

    /// <summary>Whole points, rounded half up: what is held of a part never rounds below half of it.</summary>
    public static int Points(int maximum, int credit) => ((maximum * credit) + (Full / 2)) / Full;
}
