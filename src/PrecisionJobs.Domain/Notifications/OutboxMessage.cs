namespace PrecisionJobs.Domain.Notifications;

/// <summary>
/// Something to be done outside the database because of a change in it: stored in the transaction of the change, done
/// afterwards, by one node, until it succeeds or is parked.
/// </summary>
public sealed class OutboxMessage
{
    public const int KindLength = 60;
    public const int KeyLength = 200;
    public const int ErrorLength = 2_000;

    /// <summary>Tries after which a message is parked for an administrator.</summary>
    public const int MaximumAttempts = 8;

    /// <summary>How long a node may work on a message before another takes it over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public int Id { get; private set; }

    /// <summary>Which handler does it, such as <c>mail</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler needs, as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Two messages with the same key are the same message: the second cannot be stored.</summary>
    public required string DeduplicationKey { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Not before this UTC instant.</summary>
    public required DateTime DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The node that works on it.</summary>
    public string? LeaseOwner { get; set; }

    public DateTime? LeasedUntil { get; set; }

    public DateTime? DoneAt { get; set; }

    public DateTime? ParkedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>A person decided that it shall never be done.</summary>
    public DateTime? DiscardedAt { get; private set; }

    /// <summary>Whether an administrator has to look at it.</summary>
    public bool IsParked => ParkedAt is not null && DoneAt is null && DiscardedAt is null;

    /// <summary>Whether it was given up.</summary>
    public bool IsDiscarded => DiscardedAt is not null;

    /// <summary>Puts a parked message back to be done now, with all its tries.</summary>
    /// <returns>False where it is not parked.</returns>
    public bool TryRetry(DateTime now)
    {
        if (!IsParked)
        {
            return false;
        }

        ParkedAt = null;
        Attempts = 0;
        DueAt = now;
        LeaseOwner = null;
        LeasedUntil = null;
        return true;
    }

    /// <summary>Gives it up for good; it stays as a record, and nobody dispatches a parked message.</summary>
    /// <returns>False where it was done or given up already, or a node is working on it.</returns>
    public bool TryDiscard(DateTime now)
    {
        if (DoneAt is not null || DiscardedAt is not null || (ParkedAt is null && LeasedUntil > now))
        {
            return false;
        }

        ParkedAt ??= now;
        DiscardedAt = now;
        return true;
    }

    /// <summary>Pause before the next try: 30 s, doubled with every failure, an hour at most.</summary>
    public static TimeSpan BackOff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(3_600, 30 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20))));
}
