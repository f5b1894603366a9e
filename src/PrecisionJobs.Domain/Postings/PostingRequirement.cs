using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings;

/// <summary>How much a posting asks for something.</summary>
public enum RequirementImportance
{
    /// <summary>Cannot do the work without it.</summary>
    Required,

    /// <summary>Would help.</summary>
    Preferred,

    /// <summary>Is used on the job and can be learned there.</summary>
    Used,
}

/// <summary>A skill or a certification that a posting asks for: exactly one of the two.</summary>
public sealed class PostingRequirement
{
    public const int NoteLength = 200;

    /// <summary>Most years that can be asked for.</summary>
    public const int MaximumYears = 40;

    public int Id { get; private set; }

    public int PostingId { get; private set; }

    public int? SkillId { get; init; }

    public Skill? Skill { get; init; }

    public int? CertificationId { get; init; }

    public Certification? Certification { get; init; }

    public RequirementImportance Importance { get; set; }

    /// <summary>Least years of use asked for, 1 to 40.</summary>
    public int? MinimumYears { get; set; }

    public SkillLevel? MinimumLevel { get; set; }

    /// <summary>Requirements of one posting with the same number are alternatives: one of them is enough.</summary>
    public int? AlternativeGroup { get; set; }

    public string? Note { get; set; }

    /// <summary>Name of the skill or certification.</summary>
    public string Name => Skill?.Name ?? Certification?.Name ?? string.Empty;

    /// <summary>The same for another posting.</summary>
    internal PostingRequirement Copy() => new()
    {
        SkillId = SkillId,
        CertificationId = CertificationId,
        Importance = Importance,
        MinimumYears = MinimumYears,
        MinimumLevel = MinimumLevel,
        AlternativeGroup = AlternativeGroup,
        Note = Note,
    };
}
