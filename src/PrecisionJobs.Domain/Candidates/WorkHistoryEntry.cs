namespace PrecisionJobs.Domain.Candidates;

/// <summary>One job somebody had.</summary>
public sealed class WorkHistoryEntry
{
    public const int TextLength = 120;
    public const int DescriptionLength = 3_000;

    /// <summary>Most jobs kept on one profile.</summary>
    public const int MaximumPerCandidate = 30;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required string Employer { get; set; }

    public required string Title { get; set; }

    /// <summary>First day of the month it began.</summary>
    public required DateOnly From { get; set; }

    /// <summary>First day of the month it ended; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public string? Description { get; set; }
}
