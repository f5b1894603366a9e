namespace PrecisionJobs.Domain.Employers;

/// <summary>A line of a company's verification history; only ever added.</summary>
public sealed class CompanyEvent
{
    public int Id { get; private set; }

    public int CompanyId { get; private set; }

    public required VerificationState From { get; init; }

    public required VerificationState To { get; init; }

    public required DateTime At { get; init; }

    public required int? AccountId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }
}
