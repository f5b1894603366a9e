using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>Reads what waits for a recruiter, over all companies assigned to them.</summary>
public sealed class QueueQuery(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    public async Task<QueuePage> FindAsync(int accountId, QueueCriteria criteria, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var companies = await db.Companies.AsNoTracking().AssignedTo(db, accountId).OrderBy(company => company.Name)
            .Select(company => new QueueCompany(company.Slug, company.Name)).ToListAsync(cancellationToken);
        criteria.Company = companies.Find(company => company.Slug == criteria.Company)?.Slug;
        var open = db.Applications.AsNoTracking().AssignedTo(db, accountId).Where(JobApplication.InProgress);
        var newest = open.Where(application => application.Stage == ApplicationStage.Received);
        var looked = criteria.Company is { } slug
            ? open.Where(application => application.Posting.Company.Slug == slug)
            : open;
        return new QueuePage
        {
            Criteria = criteria,
            Companies = companies,
            LivePostings = await db.Postings.AssignedTo(db, accountId).CountAsync(Posting.LiveAt(now), cancellationToken),
            New = await newest.CountAsync(cancellationToken),
            NewSince = await newest.MinAsync(application => (DateTime?)application.StageChangedAt, cancellationToken),
            Counts = await looked.GroupBy(application => application.Stage)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            Waiting = await WaitingAsync(looked, criteria, cancellationToken),
            Postings = await PostingsAsync(
                looked.Where(application => application.Stage == ApplicationStage.Received), cancellationToken),
            Now = now,
        };
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
            OldestAt = group.Min(application => application.StageChangedAt),
        })
        .OrderBy(row => row.OldestAt).ThenBy(row => row.Key.PostingId)
        .Select(row => new QueuePosting(
            row.Key.PostingId, row.Key.Title, row.Key.Name, row.Key.Slug, row.New, row.OldestAt))
        .ToListAsync(cancellationToken);

    private static async Task<Paged<QueueApplicant>> WaitingAsync(
        IQueryable<JobApplication> looked, QueueCriteria criteria, CancellationToken cancellationToken)
    {
        var paged = await looked.Where(application => application.Stage == criteria.InStage)
            .OrderBy(application => application.StageChangedAt).ThenBy(application => application.Id)
            .Select(application => new
            {
                application.Reference,
                application.Snapshot,
                application.PostingId,
                application.Posting.Title,
                application.Posting.Company.Name,
                application.Posting.Company.Slug,
                application.StageChangedAt,
            })
            .ToPagedAsync(criteria.PageNumber, PageSize, cancellationToken);
        return new Paged<QueueApplicant>(
            [
                .. paged.Items.Select(row => new QueueApplicant(
                    row.Reference, row.Snapshot.Name, row.Snapshot.Headline, row.PostingId, row.Title, row.Name, row.Slug, row.StageChangedAt)),
            ],
            paged.Total, paged.Page, paged.Size);
    }
}
