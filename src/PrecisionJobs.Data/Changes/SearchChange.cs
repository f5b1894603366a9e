namespace PrecisionJobs.Data.Changes;

/// <summary>
/// A line of the change feed that the search replicas follow, written in the transaction of the change. Names a
/// posting, or a company whose postings all have to be looked at again, or a candidate whose profile the pool of
/// candidates holds.
/// </summary>
public sealed class SearchChange
{
    /// <summary>Rises with every change; handed out before commit, so a lower one may become visible later.</summary>
    public long Seq { get; private set; }

    public int? PostingId { get; init; }

    public int? CompanyId { get; init; }

    public int? CandidateId { get; init; }

    public required DateTime At { get; init; }
}
