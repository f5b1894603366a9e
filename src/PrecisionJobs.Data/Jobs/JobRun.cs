namespace PrecisionJobs.Data.Jobs;

/// <summary>When a recurring job last ran, and which node runs it now: one row per job, shared by all nodes.</summary>
public sealed class JobRun
{
    public const int NameLength = 60;
    public const int ErrorLength = 2_000;

    /// <summary>How long a node may run a job before another takes it over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    public required string Name { get; init; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    /// <summary>The node that runs it.</summary>
    public string? LeaseOwner { get; private set; }

    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Why the last run failed; null after a good one.</summary>
    public string? LastError { get; private set; }
}
