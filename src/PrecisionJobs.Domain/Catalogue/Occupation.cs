namespace PrecisionJobs.Domain.Catalogue;

/// <summary>An occupation of the Standard Occupational Classification 2018, in everyday words.</summary>
public sealed class Occupation
{
    public int Id { get; private set; }

    /// <summary>The everyday singular name in an address, such as <c>tool-and-die-maker</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>SOC 2018 code, such as <c>51-4041</c>.</summary>
    public required string SocCode { get; set; }

    /// <summary>The everyday name: "Machinist".</summary>
    public required string Title { get; set; }

    public required string Plural { get; set; }

    /// <summary>The name the Bureau of Labor Statistics uses.</summary>
    public required string BlsTitle { get; set; }

    public int FamilyId { get; set; }

    public JobFamily Family { get; set; } = null!;

    /// <summary>One sentence.</summary>
    public required string Summary { get; set; }

    /// <summary>Paragraphs separated by an empty line; plain text.</summary>
    public required string Description { get; set; }

    public string? Workplace { get; set; }

    public string? Note { get; set; }

    public List<string> Tasks { get; set; } = [];

    public List<string> Tools { get; set; } = [];

    /// <summary>Titles that people write for it.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>Slugs of occupations that are easily taken for it.</summary>
    public List<string> Similar { get; set; } = [];

    /// <summary>Typical education at entry, by BLS Employment Projections.</summary>
    public string? TypicalEducation { get; set; }

    /// <summary>Typical work experience at entry, by BLS Employment Projections; null for none.</summary>
    public string? WorkExperience { get; set; }

    /// <summary>Typical training on the job, by BLS Employment Projections; null for none.</summary>
    public string? OnTheJobTraining { get; set; }

    public List<WageEstimate> Wages { get; } = [];

    public EmploymentProjection? Projection { get; set; }

    public List<OccupationSkill> Skills { get; } = [];

    public List<OccupationCertification> Certifications { get; } = [];

    public List<OccupationPathway> Pathways { get; } = [];

    public List<LadderStep> StepsUp { get; } = [];

    public List<LadderStep> StepsFrom { get; } = [];
}

/// <summary>A skill that an occupation uses.</summary>
public sealed class OccupationSkill
{
    public int OccupationId { get; init; }

    public int SkillId { get; init; }

    public Skill Skill { get; init; } = null!;

    /// <summary>The occupation cannot be done without it.</summary>
    public bool IsCore { get; set; }

    public int Order { get; set; }
}

/// <summary>A certification that is of use in an occupation.</summary>
public sealed class OccupationCertification
{
    public int OccupationId { get; init; }

    public int CertificationId { get; init; }

    public Certification Certification { get; init; } = null!;

    public int Order { get; set; }
}

/// <summary>A pathway that leads into an occupation.</summary>
public sealed class OccupationPathway
{
    public int OccupationId { get; init; }

    public int PathwayId { get; init; }

    public Pathway Pathway { get; init; } = null!;

    public int Order { get; set; }
}
