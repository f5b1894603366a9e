using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>The single values of a candidate in a pool; all zero is a free row.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PoolRow
{
    private const sbyte Unknown = 0;

    public int Id { get; private init; }

    public int TravelRadius { get; private init; }

    public double Latitude { get; private init; }

    public double Longitude { get; private init; }

    public bool HasPoint { get; private init; }

    public bool WillRelocate { get; private init; }

    public byte ShiftBits { get; private init; }

    public sbyte Authorised { get; private init; }

    public sbyte UsPerson { get; private init; }

    public long PayFloor { get; private init; }

    public int Tolerance { get; private init; }

    public int Finish { get; private init; }

    public int AvailableFrom { get; private init; }

    public GeoPoint Point => new(Latitude, Longitude);

    public int? Radius => TravelRadius < 0 ? null : TravelRadius;

    public int? HeldTolerance => Tolerance == 0 ? null : Tolerance;

    public long? Floor => PayFloor < 0 ? null : PayFloor;

    public static PoolRow Of(int id, CandidateFacts facts) => new()
    {
        Id = id,
        HasPoint = facts.Point is not null,
        Latitude = facts.Point?.Latitude ?? 0,
        Longitude = facts.Point?.Longitude ?? 0,
        TravelRadius = facts.TravelRadiusMiles ?? -1,
        WillRelocate = facts.WillRelocate,
        ShiftBits = (byte)facts.Shifts.Aggregate(0, (bits, shift) => bits | (1 << (int)shift)),
        Authorised = FlagOf(facts.IsAuthorisedToWork),
        UsPerson = FlagOf(facts.IsUsPerson),
        PayFloor = facts.PayFloorAnnualCents ?? -1,
        Tolerance = facts.ToleranceMicroinches ?? 0,
        Finish = facts.FinishMicroinches ?? 0,
        AvailableFrom = facts.AvailableFrom?.DayNumber ?? 0,
    };

    /// <summary>The facts without the lists.</summary>
    public CandidateFacts Facts() => new()
    {
        Point = HasPoint ? Point : null,
        TravelRadiusMiles = Radius,
        WillRelocate = WillRelocate,
        Shifts = [.. Enum.GetValues<Shift>().Where(Has)],
        IsAuthorisedToWork = Flag(Authorised),
        IsUsPerson = Flag(UsPerson),
        PayFloorAnnualCents = Floor,
        ToleranceMicroinches = HeldTolerance,
        FinishMicroinches = Finish == 0 ? null : Finish,
        AvailableFrom = AvailableFrom == 0 ? null : DateOnly.FromDayNumber(AvailableFrom),
    };

    /// <summary>The rule of <see cref="CircumstanceParts.WorksShift"/>.</summary>
    public int ShiftCredit(Shift shift) => ShiftBits == 0
        ? MatchWeights.Half
        : shift == Shift.Flexible || Has(shift) || Has(Shift.Flexible) ? MatchWeights.Full : 0;

    private bool Has(Shift shift) => (ShiftBits & (1 << (int)shift)) != 0;

    private static sbyte FlagOf(bool? flag) => flag switch { null => Unknown, true => 1, false => -1 };

    private static bool? Flag(sbyte flag) => flag == Unknown ? null : flag > 0;
}

/// <summary>A held certification in a pool.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedCertification(short Id, int LastDay, byte Expiry, byte Tier, bool IsStated)
{
    public static PackedCertification Of(int id, CertificationFact fact) =>
        new((short)id, fact.LastDay?.DayNumber ?? -1, (byte)fact.Expiry, (byte)fact.Tier, fact.IsExpiryStated);

    public CertificationFact Fact(string slug) => new(
        slug,
        LastDay < 0 ? null : DateOnly.FromDayNumber(LastDay),
        (ExpiryKind)Expiry,
        (EvidenceTier)Tier,
        IsExpiryStated: IsStated);
}

/// <summary>Months in an occupation in a pool.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedWork(short Id, int Months);

/// <summary>A pathway in a pool; number and kind are −1 where unknown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedPathway(short Id, sbyte Kind, bool IsCompleted, byte Tier)
{
    public static PackedPathway Of(int id, PathwayFact fact) =>
        new((short)id, fact.Kind is { } kind ? (sbyte)kind : (sbyte)-1, fact.IsCompleted, (byte)fact.Tier);

    public PathwayFact Fact(string? slug) =>
        new(slug, Kind < 0 ? null : (PathwayKind)Kind, IsCompleted, (EvidenceTier)Tier);
}
