using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.Fill;

/// <summary>Ends a posting because all its openings are taken.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/fill")]
public sealed class FillController(MovePosting move) : VerbController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var page = await FindAsync(postingId, cancellationToken);
        return page is null ? NotFound()
            : page.Posting.Can(PostingVerb.Fill) ? View(page)
            : await NotAllowedAsync(postingId, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CancellationToken cancellationToken) => await AnswerAsync(
        await move.ExecuteAsync(Member, postingId, PostingVerb.Fill, Process.For("Mark posting as filled"), cancellationToken),
        postingId,
        "The posting is marked as filled.",
        cancellationToken);
}
