using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves;

/// <summary>Does one of the verbs that need nothing but a posting: pause, resume, fill, take back from review.</summary>
public sealed class MovePosting(AppDbContext db, ReviewLetters letters)
{
    public async Task<MoveOutcome> ExecuteAsync(
        Member member, int postingId, PostingVerb verb, Process process, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.OwnedBy(member.CompanyId)
            .Include(item => item.Company).Include(item => item.History)
            .SingleOrDefaultAsync(item => item.Id == postingId, cancellationToken);
        if (posting is null)
        {
            return MoveOutcome.NotFound;
        }

        var from = posting.State;
        if (!posting.TryMove(verb, process))
        {
            return WasDoneBefore(posting, verb) ? MoveOutcome.DoneBefore : MoveOutcome.NotAllowed;
        }

        posting.UpdatedAt = process.At;
        if (from == PostingState.InReview)
        {
            await letters.TellWriterAsync(posting, wasApproved: false, process, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(process, cancellationToken);
            return MoveOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AfterTheOtherAsync(postingId, verb, cancellationToken);
        }
    }

    private static bool WasDoneBefore(Posting posting, PostingVerb verb) =>
        (verb == PostingVerb.Pause && posting.State == PostingState.Paused)
        || (verb == PostingVerb.Fill && posting.State == PostingState.Filled)
        || posting.History.MaxBy(line => line.Id)?.Verb == verb;

    /// <summary>Somebody wrote first: the same thing, or another.</summary>
    private async Task<MoveOutcome> AfterTheOtherAsync(int postingId, PostingVerb verb, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var posting = await db.Postings.AsNoTracking().Include(item => item.History)
            .SingleAsync(item => item.Id == postingId, cancellationToken);
        return WasDoneBefore(posting, verb) ? MoveOutcome.DoneBefore
            : posting.Can(verb) ? MoveOutcome.Changed
            : MoveOutcome.NotAllowed;
    }
}
