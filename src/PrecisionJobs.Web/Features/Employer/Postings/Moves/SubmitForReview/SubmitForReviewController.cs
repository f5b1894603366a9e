using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.SubmitForReview;

/// <summary>Sends a draft to the owners for approval.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/review")]
public sealed class SubmitForReviewController(SubmitForReview submit) : VerbController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CancellationToken cancellationToken)
    {
        var (outcome, gaps) = await submit.ExecuteAsync(Member, postingId, Process, cancellationToken);
        return gaps.Count > 0
            ? await NotDoneAsync(
                postingId,
                $"Something is missing: {string.Join(' ', gaps.Select(gap => gap.Message))}",
                cancellationToken)
            : await AnswerAsync(
                outcome, postingId, "Sent. The owners are told by mail; you hear from us when they decide.", cancellationToken);
    }
}
