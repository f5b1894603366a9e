using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>A posting as the pool keeps it: one that can be live now or later without being changed.</summary>
/// <param name="Facts">What matching may know.</param>
/// <param name="LiveFrom">First UTC instant at which it may be live.</param>
/// <param name="ClosesAt">First UTC instant at which it is over.</param>
/// <param name="IsVettedOnly">Only vetted candidates see it.</param>
public sealed record PooledPosting(PostingFacts Facts, DateTime LiveFrom, DateTime ClosesAt, bool IsVettedOnly)
{
    /// <summary>The live rule for what the pool holds.</summary>
    public bool IsLive(DateTime now) => LiveFrom <= now && ClosesAt > now;
}
