using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.SubmitForReview;

/// <summary>Sends a complete draft to the owners for approval, and tells them by mail.</summary>
public sealed class SubmitForReview(AppDbContext db, WrittenPostingsQuery postings, ReviewLetters letters)
{
    /// <returns>The outcome, and what is missing where it is <see cref="MoveOutcome.NotAllowed"/> for that.</returns>
    public async Task<(MoveOutcome Outcome, IReadOnlyList<PublishGap> Gaps)> ExecuteAsync(
        Member member, int postingId, Process process, CancellationToken cancellationToken)
    {
        var posting = await postings.FindForChangeAsync(member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return (MoveOutcome.NotFound, []);
        }

        if (posting.State == PostingState.InReview)
        {
            return (MoveOutcome.DoneBefore, []);
        }

        // Whether the company is verified is the owners' to wait for; all else is the writer's to mend first.
        var gaps = PublishingRules.Gaps(posting, posting.Company).Where(gap => gap.Step != PostingSteps.Company).ToList();
        var act = process.For("Send posting for approval");
        if (gaps.Count > 0 || !posting.TryMove(PostingVerb.SubmitForReview, act))
        {
            return (MoveOutcome.NotAllowed, gaps);
        }

        posting.UpdatedAt = act.At;
        await letters.AskOwnersAsync(posting, act, cancellationToken);
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return (MoveOutcome.Done, []);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (MoveOutcome.Changed, []);
        }
    }
}
