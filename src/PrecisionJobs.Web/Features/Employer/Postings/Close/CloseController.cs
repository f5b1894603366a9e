using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Page;

namespace PrecisionJobs.Web.Features.Employer.Postings.Close;

/// <summary>Ends a posting.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/close")]
public sealed class CloseController(ClosePosting close) : VerbController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var page = await FindAsync(postingId, cancellationToken);
        return page is null ? NotFound()
            : page.Posting.Can(PostingVerb.Close) ? View(PageOf(page, new CloseForm()))
            : await NotAllowedAsync(postingId, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CloseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(postingId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Show", PageOf(page, form));
        }

        return await AnswerAsync(
            await close.ExecuteAsync(Member, postingId, form, Process, cancellationToken),
            postingId,
            "The posting is closed.",
            cancellationToken);
    }

    private static ClosePage PageOf(PostingPage page, CloseForm form) => new(
        page.Posting.Id,
        page.Posting.Title,
        page.Applicants.Where(stage => stage.Key is not (ApplicationStage.Hired or ApplicationStage.Declined or ApplicationStage.Withdrawn))
            .Sum(stage => stage.Value),
        form);
}
