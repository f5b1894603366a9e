using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Close;

/// <summary>Ends a posting with a reason.</summary>
public sealed class ClosePosting(AppDbContext db)
{
    public async Task<MoveOutcome> ExecuteAsync(
        Member member, int postingId, CloseForm form, Process process, CancellationToken cancellationToken)
    {
        var reason = form.Reason!.Value;
        var note = string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim();
        var act = process.For(
            "Close posting", note is null ? PostingVerbWords.Of(reason) : $"{PostingVerbWords.Of(reason)}: {note}");
        var posting = await FindAsync(member, postingId, cancellationToken);
        if (posting is null)
        {
            return MoveOutcome.NotFound;
        }

        if (!posting.TryClose(reason, act))
        {
            return IsClosedFor(posting, reason) ? MoveOutcome.DoneBefore : MoveOutcome.NotAllowed;
        }

        posting.UpdatedAt = act.At;
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return MoveOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await FindAsync(member, postingId, cancellationToken);
            return now is null ? MoveOutcome.NotFound
                : IsClosedFor(now, reason) ? MoveOutcome.DoneBefore
                : now.Can(PostingVerb.Close) ? MoveOutcome.Changed
                : MoveOutcome.NotAllowed;
        }
    }

    private Task<Posting?> FindAsync(Member member, int postingId, CancellationToken cancellationToken) => db.Postings
        .OwnedBy(member.CompanyId).SingleOrDefaultAsync(item => item.Id == postingId, cancellationToken);

    private static bool IsClosedFor(Posting posting, CloseReason reason) =>
        posting.State == PostingState.Closed && posting.CloseReason == reason;
}
