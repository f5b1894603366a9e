using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.Pause;

/// <summary>Takes a posting off for a while.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/pause")]
public sealed class PauseController(MovePosting move) : VerbController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CancellationToken cancellationToken) => await AnswerAsync(
        await move.ExecuteAsync(Member, postingId, PostingVerb.Pause, Process.For("Pause posting"), cancellationToken),
        postingId,
        "The posting is paused: nobody outside the company sees it.",
        cancellationToken);
}
