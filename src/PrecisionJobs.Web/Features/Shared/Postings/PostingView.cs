using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Web.Features.Shared.Postings;

/// <summary>A posting's body on a page; shown by <c>_Posting</c>.</summary>
/// <param name="Details">The posting.</param>
/// <param name="From">Where distances are measured from; null when not known.</param>
/// <param name="FromLabel">The same in words.</param>
public sealed record PostingView(PostingDetails Details, GeoPoint? From = null, string? FromLabel = null)
{
    /// <summary>Sites with their distance, the nearest first; in their own order where no distance is known.</summary>
    public IReadOnlyList<(DetailsSite Site, double? Miles)> Sites =>
    [
        .. Details.Sites.Select(site => (site, Miles: From?.MilesTo(site.Point))).OrderBy(entry => entry.Miles ?? 0),
    ];
}
