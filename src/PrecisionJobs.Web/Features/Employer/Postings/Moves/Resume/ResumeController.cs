using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.Resume;

/// <summary>Puts a paused posting back before the public.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/resume")]
public sealed class ResumeController(MovePosting move, TimeProvider clock) : VerbController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CancellationToken cancellationToken)
    {
        if (await FindAsync(postingId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.Posting.Can(PostingVerb.Resume) && page.Posting.ClosesAt <= clock.GetUtcNow().UtcDateTime)
        {
            return await NotDoneAsync(
                postingId, "Its closing day has passed. Move the closing day first, then resume it.", cancellationToken);
        }

        return await AnswerAsync(
            await move.ExecuteAsync(Member, postingId, PostingVerb.Resume, Process.For("Resume posting"), cancellationToken),
            postingId,
            "The posting is resumed.",
            cancellationToken);
    }
}
