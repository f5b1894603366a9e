using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Delete;

/// <summary>Deletes a draft that was never published.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/delete")]
public sealed class DeleteController(DeletePosting delete) : VerbController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var page = await FindAsync(postingId, cancellationToken);
        return page is null ? NotFound()
            : page.Posting.CanDelete ? View(page)
            : await NotDoneAsync(postingId, Refusal, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(Member, postingId, Process, cancellationToken) switch
        {
            MoveOutcome.Done or MoveOutcome.DoneBefore =>
                Redirect(Links.Employer.Postings(Company.Slug), "The draft is deleted."),
            MoveOutcome.NotFound => NotFound(),
            MoveOutcome.Changed => await NotDoneAsync(
                postingId, "Somebody changed the draft at the same moment. Look at it as it is now, then decide again.", cancellationToken),
            _ => await NotDoneAsync(postingId, Refusal, cancellationToken),
        };

    private const string Refusal = "Only a draft that was never published can be deleted. Close the posting instead.";
}
