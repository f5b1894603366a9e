using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Features.Applicants.Decide;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>Reads one application.</summary>
public sealed class ApplicantPageQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>The application, or null where it is not one of the posting at the desk's company.</summary>
    public async Task<ApplicantPage?> FindAsync(
        ReviewDesk desk,
        int postingId,
        string reference,
        ApplicantCriteria criteria,
        int viewerId,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var posting = await db.PostingHeadAsync(desk, postingId, now, cancellationToken);
        var ofPosting = db.Applications.AsNoTracking().OwnedBy(desk.CompanyId)
            .Where(application => application.PostingId == postingId);
        var found = await ofPosting
            .Include(application => application.History)
            .Include(application => application.Notes)
            .Include(application => application.Resume)
            .Include(application => application.Candidate).ThenInclude(candidate => candidate.Vettings)
            .SingleOrDefaultAsync(application => application.Reference == reference, cancellationToken);
        if (posting is null || found is null)
        {
            return null;
        }

        return new ApplicantPage
        {
            Desk = desk,
            Posting = posting,
            Criteria = criteria,
            Reference = found.Reference,
            Revision = found.Revision,
            Stage = found.Stage,
            SubmittedAt = found.SubmittedAt,
            Snapshot = found.Snapshot,
            Resume = found.Resume,
            History = [.. found.History.OrderByDescending(line => line.Id)],
            Notes = [.. found.Notes.Where(note => note.RemovedAt is null).OrderBy(note => note.Id)],
            Vettings = [.. found.Candidate.Vettings.OrderByDescending(line => line.Id)],
            IsVetted = found.Candidate.IsVetted,
            CandidateId = found.CandidateId,
            Neighbours = await NeighboursAsync(ofPosting, found.Reference, criteria, cancellationToken),
            LetterWaitsUntil = await LetterAsync(found.Id, now, cancellationToken),
            ViewerId = viewerId,
            Today = DateOnly.FromDateTime(now),
        };
    }

    private Task<DateTime?> LetterAsync(int applicationId, DateTime now, CancellationToken cancellationToken)
    {
        var key = DecideApplication.KeyOf(applicationId);
        return db.Outbox
            .Where(message => message.DeduplicationKey.StartsWith(key) && message.DoneAt == null && message.ParkedAt == null
                && message.DueAt > now)
            .Select(message => (DateTime?)message.DueAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<Neighbours> NeighboursAsync(
        IQueryable<JobApplication> ofPosting,
        string reference,
        ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        var references = await ofPosting.WithWords(criteria.Words).InStage(criteria.InStage).Ordered(criteria.Order)
            .Select(application => application.Reference).ToListAsync(cancellationToken);
        var index = references.IndexOf(reference);
        return index < 0
            ? new Neighbours(null, references.FirstOrDefault(), null, references.Count)
            : new Neighbours(
                references.ElementAtOrDefault(index - 1), references.ElementAtOrDefault(index + 1), index + 1, references.Count);
    }
}
