namespace PrecisionJobs.Domain.Catalogue;

/// <summary>The kind of a pathway.</summary>
public enum PathwayKind
{
    RegisteredApprenticeship,
    PreApprenticeship,
    Certificate,
    AssociateDegree,
    BachelorDegree,
    OnTheJob,
    Military,
    ShortCourse,
}

/// <summary>A way into an occupation: school, apprenticeship, service or learning on the job.</summary>
public sealed class Pathway
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public PathwayKind Kind { get; set; }

    /// <summary>Code of the Classification of Instructional Programs 2020, such as <c>48.0501</c>.</summary>
    public string? CipCode { get; set; }

    public string? CipTitle { get; set; }

    public int? MinimumMonths { get; set; }

    public int? MaximumMonths { get; set; }

    /// <summary>The length in words, with what it depends on.</summary>
    public string? LengthText { get; set; }

    public required string Summary { get; set; }

    public List<string> Steps { get; set; } = [];

    public string? FindIt { get; set; }

    public string? Source { get; set; }

    public bool IsSourced { get; set; }

    public List<OccupationPathway> Occupations { get; } = [];
}
