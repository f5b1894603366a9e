using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>Reads what a page about applicants says of their posting.</summary>
internal static class PostingHeads
{
    /// <summary>The posting of the desk's company, or null where it is not one of them.</summary>
    public static async Task<PostingHead?> PostingHeadAsync(
        this AppDbContext db, ReviewDesk desk, int postingId, DateTime now, CancellationToken cancellationToken)
    {
        var row = await db.Postings.AsNoTracking().OwnedBy(desk.CompanyId)
            .Where(posting => posting.Id == postingId)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.State,
                posting.PublishAt,
                posting.ClosesAt,
                posting.Company.Verification,
                Zone = posting.ClosesZone ?? posting.Sites.Select(site => site.Site.TimeZone).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new PostingHead(
                row.Id,
                row.Title,
                Posting.StatusOf(
                    row.State, row.PublishAt, row.ClosesAt, row.Verification == VerificationState.Verified, now),
                row.Zone);
    }
}
