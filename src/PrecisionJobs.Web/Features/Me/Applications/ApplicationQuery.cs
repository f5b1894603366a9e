using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>One of a candidate's own applications.</summary>
public sealed class ApplicationQuery(AppDbContext db, TimeProvider clock, Links links)
{
    /// <summary>The page of it; null when the account sent none with this reference.</summary>
    public async Task<ApplicationPage?> FindAsync(int accountId, string reference, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().SentBy(accountId)
            .Include(own => own.History)
            .Include(own => own.Resume)
            .SingleOrDefaultAsync(own => own.Reference == reference, cancellationToken);
        if (application is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var posting = await db.Postings.AsNoTracking().Where(stored => stored.Id == application.PostingId)
            .Select(stored => new { stored.Title, stored.ClosesZone })
            .SingleAsync(cancellationToken);
        var isLive = await db.Postings.Where(Posting.LiveAt(now))
            .AnyAsync(stored => stored.Id == application.PostingId, cancellationToken);
        return new ApplicationPage(
            application.Reference,
            application.Snapshot,
            application.Resume,
            application.CandidateStatus,
            application.CandidateHistory(),
            application.SubmittedAt,
            posting.ClosesZone,
            isLive ? links.Jobs.Posting(application.PostingId, Slug.From(posting.Title)) : null,
            application.CanMove(ApplicationStage.Withdrawn, MoveSide.Candidate),
            isLive && application.Stage == ApplicationStage.Withdrawn ? links.Jobs.Apply(application.PostingId) : null);
    }
}
