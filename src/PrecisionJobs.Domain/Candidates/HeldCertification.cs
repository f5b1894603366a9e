using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>How far a held certification has been checked.</summary>
public enum HeldVerification
{
    SelfDeclared,
    DocumentUploaded,
    CheckedAtIssuer,
}

/// <summary>Whether a held certification can be relied on today.</summary>
public enum HeldValidity
{
    Valid,
    Expired,

    /// <summary>The work was not done, or not recorded, within the continuity period.</summary>
    ContinuityOverdue,

    /// <summary>Dates are missing or the catalogue has no rule.</summary>
    NotStated,
}

/// <summary>A certification that a candidate holds.</summary>
public sealed class HeldCertification
{
    public const int NumberLength = 60;
    public const int ScopeLength = 300;

    /// <summary>Most certifications kept on one profile.</summary>
    public const int MaximumPerCandidate = 40;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required int CertificationId { get; init; }

    public Certification Certification { get; init; } = null!;

    /// <summary>Number on the card or certificate.</summary>
    public string? Number { get; set; }

    /// <summary>Code, process, position, base metal, thickness, in words.</summary>
    public string? Scope { get; set; }

    public DateOnly? IssuedOn { get; set; }

    /// <summary>Stated expiry; otherwise it follows from the catalogue's rule.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>When the process was last used, for continuity.</summary>
    public DateOnly? LastUsedOn { get; set; }

    public HeldVerification Verification { get; set; }

    public int? DocumentId { get; set; }

    public StoredFile? Document { get; set; }

    /// <summary>Whether it can be relied on; <see cref="Certification"/> must be loaded.</summary>
    public HeldValidity ValidityOn(DateOnly today)
    {
        if (ExpiresOn is { } stated)
        {
            return today > stated ? HeldValidity.Expired : HeldValidity.Valid;
        }

        return Certification.ExpiryKind switch
        {
            ExpiryKind.None => HeldValidity.Valid,
            ExpiryKind.Fixed => ByDate(IssuedOn, Certification.ValidityMonths, today, HeldValidity.Expired),
            ExpiryKind.Continuity => ByDate(
                LastUsedOn ?? IssuedOn, Certification.ContinuityMonths, today, HeldValidity.ContinuityOverdue),
            _ => HeldValidity.NotStated,
        };
    }

    private static HeldValidity ByDate(DateOnly? from, int? months, DateOnly today, HeldValidity over)
    {
        if (from is not { } start || months is not { } length)
        {
            return HeldValidity.NotStated;
        }

        return today > start.AddMonths(length) ? over : HeldValidity.Valid;
    }
}
