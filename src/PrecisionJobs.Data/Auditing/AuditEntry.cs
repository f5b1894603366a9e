namespace PrecisionJobs.Data.Auditing;

/// <summary>One stored change: who, when, what, from where. Only ever added.</summary>
public sealed class AuditEntry
{
    public const int ActionLength = 120;
    public const int NameLength = 100;
    public const int OriginLength = 200;
    public const int ReasonLength = 1_000;

    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required string ActorKind { get; init; }

    public required int? AccountId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Request id and address, verb or background job.</summary>
    public required string Origin { get; init; }

    /// <summary>What was being done, in words of the domain.</summary>
    public required string Action { get; init; }

    public string? Reason { get; init; }

    /// <summary>The noun that changed, such as <c>Posting</c>.</summary>
    public required string Entity { get; init; }

    public required string EntityKey { get; set; }

    /// <summary>Added, Modified or Deleted.</summary>
    public required string Change { get; init; }

    /// <summary>Property names with old and new values as JSON; secrets and personal texts are left out.</summary>
    public required string Values { get; init; }
}
