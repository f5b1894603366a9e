using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// All that matching may know of a candidate. Nothing protected has a place here: no name, age, gender, photo, address,
/// year of graduation or gap between jobs. Stored with applications as JSON: fields are only ever added.
/// </summary>
public sealed partial record CandidateFacts
{
    /// <summary>Skills that were stated, in any order.</summary>
    public IReadOnlyList<SkillFact> Skills { get; init; } = [];

    /// <summary>Certifications held, in any order, lapsed ones too.</summary>
    public IReadOnlyList<CertificationFact> Certifications { get; init; } = [];

    /// <summary>Time worked, by occupation.</summary>
    public IReadOnlyList<WorkFact> Work { get; init; } = [];

    /// <summary>Apprenticeships, schools, service and courses.</summary>
    public IReadOnlyList<PathwayFact> Pathways { get; init; } = [];

    /// <summary>Tightest tolerance routinely held, ± in millionths of an inch; null is not stated.</summary>
    public int? ToleranceMicroinches { get; init; }

    /// <summary>Finest finish routinely held, Ra in millionths of an inch; null is not stated. Shown, not scored.</summary>
    public int? FinishMicroinches { get; init; }

    /// <summary>Where they set out from; used for the distance to work and for nothing else.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Miles they would travel; null is not stated.</summary>
    public int? TravelRadiusMiles { get; init; }

    public bool WillRelocate { get; init; }

    /// <summary>Shifts they would work; empty is not stated.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    /// <summary>Least pay they would work for, in cents over a year of 2,080 hours; null is not stated.</summary>
    public long? PayFloorAnnualCents { get; init; }

    /// <summary>May work in the United States; null is not stated.</summary>
    public bool? IsAuthorisedToWork { get; init; }

    /// <summary>Is a "US person" in the sense of the export rules; null is not stated.</summary>
    public bool? IsUsPerson { get; init; }

    /// <summary>First day they could begin; null is not stated.</summary>
    public DateOnly? AvailableFrom { get; init; }
}

/// <summary>A skill that a candidate stated.</summary>
/// <param name="Slug">Its slug in the catalogue.</param>
/// <param name="Level">Null is not stated.</param>
/// <param name="Years">Years of use, 0 to 60; null is not stated.</param>
/// <param name="LastUsedYear">Calendar year in which it was last used; null is not stated.</param>
/// <param name="Tier">What it rests on.</param>
/// <param name="Evidence">The evidence in words, such as the job it was used in; shown, not scored.</param>
public sealed record SkillFact(
    string Slug,
    SkillLevel? Level = null,
    int? Years = null,
    int? LastUsedYear = null,
    EvidenceTier Tier = EvidenceTier.SelfDeclared,
    string? Evidence = null);

/// <summary>A certification that a candidate holds, with what is needed to say whether it is valid on a day.</summary>
/// <param name="Slug">Its slug in the catalogue.</param>
/// <param name="LastDay">Last day it can be relied on, by its dates or by continuity; null when none can be told.</param>
/// <param name="Expiry">How the catalogue says it ends.</param>
/// <param name="Tier">What it rests on: the holder's word, a document, or a check at the issuer.</param>
/// <param name="Scope">Code, process, position and so on in words; shown, not scored.</param>
/// <param name="IsExpiryStated">The last day was stated; otherwise it follows from the catalogue's rule.</param>
public sealed record CertificationFact(
    string Slug,
    DateOnly? LastDay = null,
    ExpiryKind Expiry = ExpiryKind.None,
    EvidenceTier Tier = EvidenceTier.SelfDeclared,
    string? Scope = null,
    bool IsExpiryStated = false)
{
    /// <summary>Whether it can be relied on that day; the rule of <see cref="HeldCertification.ValidityOn"/>.</summary>
    public HeldValidity ValidityOn(DateOnly day)
    {
        if (LastDay is not { } last)
        {
            return Expiry == ExpiryKind.None ? HeldValidity.Valid : HeldValidity.NotStated;
        }

        return day <= last
            ? HeldValidity.Valid
            : Expiry == ExpiryKind.Continuity && !IsExpiryStated ? HeldValidity.ContinuityOverdue : HeldValidity.Expired;
    }
}

/// <summary>Time worked in an occupation. When it was, and what lay between, is not kept.</summary>
/// <param name="Occupation">Slug of the occupation; null where a job was given none.</param>
/// <param name="Months">Calendar months, each counted once.</param>
public sealed record WorkFact(string? Occupation, int Months);

/// <summary>A way into the trade that a candidate took.</summary>
/// <param name="Slug">Slug of the pathway; null where only its kind is known.</param>
/// <param name="Kind">Its kind; null where only a school was named.</param>
/// <param name="IsCompleted">It was completed; otherwise it was begun. The year is not kept.</param>
/// <param name="Tier">What it rests on.</param>
public sealed record PathwayFact(
    string? Slug, PathwayKind? Kind, bool IsCompleted, EvidenceTier Tier = EvidenceTier.SelfDeclared);
