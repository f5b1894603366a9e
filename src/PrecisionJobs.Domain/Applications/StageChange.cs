namespace PrecisionJobs.Domain.Applications;

/// <summary>A line of an application's history; only ever added.</summary>
public sealed class StageChange
{
    public int Id { get; private set; }

    public int ApplicationId { get; private set; }

    /// <summary>Null on the first line, when it was submitted.</summary>
    public ApplicationStage? From { get; init; }

    public required ApplicationStage To { get; init; }

    public required MoveSide Side { get; init; }

    public DeclineReason? DeclineReason { get; init; }

    public required DateTime At { get; init; }

    public required int? AccountId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Staff-only remark.</summary>
    public string? Reason { get; init; }
}
