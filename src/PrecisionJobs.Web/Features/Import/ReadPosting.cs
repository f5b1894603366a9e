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

/// <summary>A skill or certification that a text asks for.</summary>
/// <param name="SkillId">The skill, or null.</param>
/// <param name="CertificationId">The certification, or null.</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="Years">Years asked for, or null.</param>
internal sealed record NamedRequirement(
    int? SkillId, int? CertificationId, RequirementImportance Importance, int? Years);

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
