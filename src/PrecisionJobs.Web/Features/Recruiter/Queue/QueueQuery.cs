using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>Reads what waits for a recruiter.</summary>
public sealed class QueueQuery(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    public async Task<QueuePage> FindAsync(int accountId, int page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = db.Applications.AsNoTracking().AssignedTo(db, accountId)
            .Where(application => application.Stage == ApplicationStage.Received);
        return new QueuePage(
            await db.Companies.AssignedTo(db, accountId).CountAsync(cancellationToken),
            await db.Postings.AssignedTo(db, accountId).CountAsync(Posting.LiveAt(now), cancellationToken),
            await PostingsAsync(waiting, cancellationToken),
            await WaitingAsync(waiting, page, cancellationToken),
            now);
    }

    private static async Task<IReadOnlyList<QueuePosting>> PostingsAsync(
        IQueryable<JobApplication> waiting, CancellationToken cancellationToken) => await waiting
        .GroupBy(application => new
        {
            application.PostingId,
            application.Posting.Title,
            application.Posting.Company.Name,
            application.Posting.Company.Slug,
        })
        .Select(group => new
        {
            group.Key,
            New = group.Count(),
            OldestAt = group.Min(application => application.SubmittedAt),
        })
        .OrderBy(row => row.OldestAt).ThenBy(row => row.Key.PostingId)
        .Select(row => new QueuePosting(
            row.Key.PostingId, row.Key.Title, row.Key.Name, row.Key.Slug, row.New, row.OldestAt))
        .ToListAsync(cancellationToken);

    private static async Task<Paged<QueueApplicant>> WaitingAsync(
        IQueryable<JobApplication> waiting, int page, CancellationToken cancellationToken)
    {
        var paged = await waiting.OrderBy(application => application.SubmittedAt).ThenBy(application => application.Id)
            .Select(application => new
            {
                application.Reference,
                application.Snapshot,
                application.PostingId,
                application.Posting.Title,
                application.Posting.Company.Name,
                application.Posting.Company.Slug,
                application.SubmittedAt,
            })
            .ToPagedAsync(page, PageSize, cancellationToken);
        return new Paged<QueueApplicant>(
            [
                .. paged.Items.Select(row => new QueueApplicant(
                    row.Reference, row.Snapshot.Name, row.Snapshot.Headline, row.PostingId, row.Title, row.Name, row.Slug, row.SubmittedAt)),
            ],
            paged.Total, paged.Page, paged.Size);
    }
}
