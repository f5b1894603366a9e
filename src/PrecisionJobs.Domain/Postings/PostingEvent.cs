namespace PrecisionJobs.Domain.Postings;

/// <summary>A line of a posting's history; only ever added.</summary>
public sealed class PostingEvent
{
    public int Id { get; private set; }

    public int PostingId { get; private set; }

    public required PostingVerb Verb { get; init; }

    public required PostingState From { get; init; }

    public required PostingState To { get; init; }

    public required DateTime At { get; init; }

    public required int? AccountId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }
}
