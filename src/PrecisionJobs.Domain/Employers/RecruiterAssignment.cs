namespace PrecisionJobs.Domain.Employers;

/// <summary>A recruiter's right to work on one company's postings and applicants.</summary>
public sealed class RecruiterAssignment
{
    public int Id { get; private set; }

    public required int RecruiterAccountId { get; init; }

    public required int CompanyId { get; init; }

    public Company Company { get; init; } = null!;

    public required DateTime AssignedAt { get; init; }

    public required int? AssignedByAccountId { get; init; }
}
