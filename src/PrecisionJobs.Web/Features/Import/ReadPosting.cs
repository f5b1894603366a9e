using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>A row with everything looked up and typed, ready to be written onto a posting.</summary>
internal sealed record ReadPosting
{
    public required string ExternalId { get; init; }

    public required string Hash { get; init; }

    public required string Title { get; init; }

    public int? OccupationId { get; init; }

    public string? Summary { get; init; }

    public string? TheWork { get; init; }

    public string? TechnicalChallenges { get; init; }

    public string? EquipmentAndControls { get; init; }

    public string? TolerancesAndMaterials { get; init; }

    public string? SuccessLooksLike { get; init; }

    public string? RequirementsNote { get; init; }

    public string? Benefits { get; init; }

    public string? HiringProcess { get; init; }

    public int? TightestToleranceMicroinches { get; init; }

    public Pay? Pay { get; init; }

    public string? PayNote { get; init; }

    public int? ShiftPremiumCents { get; init; }

    public int? ShiftPremiumPercent { get; init; }

    public bool OvertimeOffered { get; init; }

    public EmploymentType EmploymentType { get; init; }

    public Shift Shift { get; init; }

    public string? ShiftNote { get; init; }

    public ExperienceLevel? ExperienceLevel { get; init; }

    public int Openings { get; init; } = 1;

    public Workplace Workplace { get; init; }

    public IReadOnlyList<string> RemoteStates { get; init; } = [];

    public bool UsPersonRequired { get; init; }

    public IReadOnlyList<NamedRequirement> Requirements { get; init; } = [];

    public IReadOnlyList<FoundPlace> Places { get; init; } = [];

    public DateOnly? PostedOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public DateTime? ClosesAt { get; init; }

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// What somebody has to look at before the posting is shown: facts the source does not state or that were not
    /// understood. The import publishes nothing with these.
    /// </summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}

/// <summary>Something that a text asks for: exactly one of a skill, a certification, a pathway and time in the trade.</summary>
internal sealed record NamedRequirement
{
    public int? SkillId { get; init; }

    public int? CertificationId { get; init; }

    public int? PathwayId { get; init; }

    public bool IsTradeExperience { get; init; }

    public required RequirementImportance Importance { get; init; }

    public int? Years { get; init; }

    public SkillLevel? Level { get; init; }

    /// <summary>Requirements with the same number are alternatives.</summary>
    public int? Group { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether a stored requirement asks for the same thing.</summary>
    public bool IsFor(PostingRequirement item) => item.SkillId == SkillId && item.CertificationId == CertificationId
        && item.PathwayId == PathwayId && item.IsTradeExperience == IsTradeExperience;
}

/// <summary>A place of work that the gazetteer knows.</summary>
/// <param name="Street">The street, where the source names it.</param>
/// <param name="Place">The place.</param>
/// <param name="Zip">The ZIP code that the source gives; null where it gives none, never one near by.</param>
/// <param name="TimeZone">IANA zone.</param>
internal sealed record FoundPlace(string? Street, Place Place, string? Zip, string TimeZone)
{
    /// <summary>"Cleveland, OH".</summary>
    public string City => $"{Place.City}, {Place.StateCode}";
}
