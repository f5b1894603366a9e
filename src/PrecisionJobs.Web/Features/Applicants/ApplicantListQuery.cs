using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>Lists the applicants of a posting.</summary>
public sealed class ApplicantListQuery(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;
    private const int SkillsShown = 4;

    /// <summary>The list, or null where the posting is not one of the desk's company.</summary>
    public async Task<ApplicantList?> FindAsync(
        ReviewDesk desk, int postingId, ApplicantCriteria criteria, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var posting = await db.PostingHeadAsync(desk, postingId, now, cancellationToken);
        if (posting is null)
        {
            return null;
        }

        var found = db.Applications.AsNoTracking().OwnedBy(desk.CompanyId)
            .Where(application => application.PostingId == postingId).WithWords(criteria.Words);
        var counts = await found.GroupBy(application => application.Stage)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var page = await PageAsync(found, criteria, cancellationToken);
        return new ApplicantList(desk, posting, criteria, counts, page, now);
    }

    private static async Task<Paged<ApplicantCard>> PageAsync(
        IQueryable<JobApplication> found, ApplicantCriteria criteria, CancellationToken cancellationToken)
    {
        var page = await found.InStage(criteria.InStage).Ordered(criteria.Order)
            .Select(application => new
            {
                application.Reference,
                application.Snapshot,
                application.Stage,
                application.SubmittedAt,
                IsVetted = application.Candidate.VettedAt != null,
                Notes = application.Notes.Count(note => note.RemovedAt == null),
            })
            .ToPagedAsync(criteria.PageNumber, PageSize, cancellationToken);
        return new Paged<ApplicantCard>(
            [
                .. page.Items.Select(row => new ApplicantCard(
                    row.Reference,
                    row.Snapshot.Name,
                    row.Snapshot.Headline,
                    row.Snapshot.Place,
                    row.Snapshot.DistanceMiles,
                    row.Stage,
                    row.SubmittedAt,
                    row.IsVetted,
                    row.Notes,
                    row.Snapshot.Certifications.Count,
                    [.. row.Snapshot.Skills.OrderByDescending(skill => skill.Years ?? 0).Take(SkillsShown).Select(skill => skill.Name)],
                    row.Snapshot.Match)),
            ],
            page.Total, page.Page, page.Size);
    }
}
