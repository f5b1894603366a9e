using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>
/// A candidate's own applications. Reads the candidate's side of them alone: no stage, note, reason or name of the
/// company's people ever leaves here.
/// </summary>
public sealed class ApplicationsQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>All of them, those that changed last first, split into open and over.</summary>
    public async Task<ApplicationList> ListAsync(int accountId, bool isOver, CancellationToken cancellationToken)
    {
        var rows = await db.Applications.AsNoTracking().SentBy(accountId)
            .OrderByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id)
            .Select(application => new
            {
                application.Reference,
                application.Snapshot,
                application.Stage,
                application.SubmittedAt,
                application.Posting.ClosesZone,
            })
            .ToListAsync(cancellationToken);
        var cards = rows.ConvertAll(row => new ApplicationCard(
            row.Reference,
            row.Snapshot.PostingTitle,
            row.Snapshot.CompanyName,
            StageTransitions.StatusFor(row.Stage),
            row.SubmittedAt,
            row.ClosesZone));
        return new ApplicationList(
            isOver,
            cards.Count(card => !card.IsOver),
            cards.Count(card => card.IsOver),
            cards.FindAll(card => card.IsOver == isOver));
    }

    /// <summary>One of them, or null when it is not theirs.</summary>
    public async Task<ApplicationPage?> FindAsync(int accountId, string reference, CancellationToken cancellationToken)
    {
        var row = await db.Applications.AsNoTracking().SentBy(accountId)
            .Where(application => application.Reference == reference)
            .Select(application => new
            {
                application.Id,
                application.Reference,
                application.Snapshot,
                application.Stage,
                application.SubmittedAt,
                application.Resume,
                application.Posting.ClosesZone,
                application.PostingId,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var moves = await db.Applications.Where(application => application.Id == row.Id)
            .SelectMany(application => application.History).OrderBy(line => line.At).ThenBy(line => line.Id)
            .Select(line => new { line.To, line.At })
            .ToListAsync(cancellationToken);
        return new ApplicationPage
        {
            Reference = row.Reference,
            Sent = row.Snapshot,
            Status = StageTransitions.StatusFor(row.Stage),
            SubmittedAt = row.SubmittedAt,
            Resume = row.Resume,
            Zone = row.ClosesZone,
            PostingId = row.PostingId,
            PostingSlug = Posting.SlugOf(row.Snapshot.PostingTitle),
            IsPostingOpen = await IsOpenAsync(accountId, row.PostingId, cancellationToken),
            CanWithdraw = StageTransitions.Allows(row.Stage, ApplicationStage.Withdrawn, MoveSide.Candidate),
            Course = StatusChange.Course(moves.Select(move => (move.To, move.At))),
        };
    }

    /// <summary>Live, and for this candidate.</summary>
    private Task<bool> IsOpenAsync(int accountId, int postingId, CancellationToken cancellationToken) =>
        db.Postings.Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime)).AnyAsync(
            posting => posting.Id == postingId && (posting.Visibility != PostingVisibility.VettedOnly
                || db.Candidates.Any(candidate => candidate.AccountId == accountId && candidate.VettedAt != null)),
            cancellationToken);
}
