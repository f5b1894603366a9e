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

    /// <summary>Pause before the next try: 30 s, doubled with every failure, an hour at most.</summary>
    public static TimeSpan BackOff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(3_600, 30 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20))));
}
