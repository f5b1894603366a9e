using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Postings;

/// <summary>One of the places where a posting's work is done.</summary>
public sealed class PostingSite
{
    public int PostingId { get; init; }

    public int SiteId { get; init; }

    public Site Site { get; init; } = null!;
}
