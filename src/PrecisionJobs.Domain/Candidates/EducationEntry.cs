namespace PrecisionJobs.Domain.Candidates;

/// <summary>School, apprenticeship or course.</summary>
public sealed class EducationEntry
{
    public const int TextLength = 160;

    /// <summary>Most entries kept on one profile.</summary>
    public const int MaximumPerCandidate = 15;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required string Institution { get; set; }

    public required string Program { get; set; }

    public int? CompletedYear { get; set; }
}
