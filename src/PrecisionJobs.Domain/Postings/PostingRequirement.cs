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

/// <summary>What a posting asks for: exactly one of a skill, a certification, a pathway and years in the trade.</summary>
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

    public int? PathwayId { get; init; }

    public Pathway? Pathway { get; init; }

    /// <summary>Asks for years in the posting's occupation (<see cref="MinimumYears"/>), whatever the machine.</summary>
    public bool IsTradeExperience { get; init; }

    public RequirementImportance Importance { get; set; }

    /// <summary>Least years of use asked for, 1 to 40.</summary>
    public int? MinimumYears { get; set; }

    public SkillLevel? MinimumLevel { get; set; }

    /// <summary>Requirements of one posting with the same number are alternatives: one of them is enough.</summary>
    public int? AlternativeGroup { get; set; }

    public string? Note { get; set; }

    /// <summary>Name of what is asked for.</summary>
    public string Name => Skill?.Name ?? Certification?.Name ?? Pathway?.Name
        ?? (IsTradeExperience ? "Experience in the trade" : string.Empty);

    /// <summary>The same for another posting.</summary>
    internal PostingRequirement Copy() => new()
    {
        SkillId = SkillId,
        CertificationId = CertificationId,
        PathwayId = PathwayId,
        IsTradeExperience = IsTradeExperience,
        Importance = Importance,
        MinimumYears = MinimumYears,
        MinimumLevel = MinimumLevel,
        AlternativeGroup = AlternativeGroup,
        Note = Note,
    };
}
