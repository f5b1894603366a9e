namespace PrecisionJobs.Domain.Catalogue;

/// <summary>The kind of a step between two occupations.</summary>
public enum LadderKind
{
    Promotion,
    Specialisation,
    Sideways,
    FurtherEducation,
}

/// <summary>A step of the career ladder from one occupation to another.</summary>
public sealed class LadderStep
{
    public int Id { get; private set; }

    public int FromId { get; init; }

    public Occupation From { get; init; } = null!;

    public int ToId { get; init; }

    public Occupation To { get; init; } = null!;

    public LadderKind Kind { get; set; }

    /// <summary>Slugs of the skills that the step adds.</summary>
    public List<string> AddsSkills { get; set; } = [];

    /// <summary>Slugs of certifications that help with it.</summary>
    public List<string> Certifications { get; set; } = [];

    /// <summary>Typical years before the step, in words such as "2–4"; null where nothing can be said.</summary>
    public string? TypicalYears { get; set; }

    public required string Note { get; set; }

    public string? Source { get; set; }

    public bool IsSourced { get; set; }
}
