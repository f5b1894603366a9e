using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Postings.TakeDown;

/// <summary>Takes a posting down.</summary>
[Route("admin/postings/{id:int}/take-down")]
public sealed class TakeDownController(TakeDownPosting takeDown, PostingPageQuery posting, Links links) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await posting.FindAsync(id, cancellationToken) is { } found
            ? View(new TakeDownPage(found, new ReasonForm { Revision = found.Posting.Revision }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, ReasonForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(id, form, cancellationToken) is { } page ? Invalid("Show", page) : NotFound();
        }

        return await takeDown.ExecuteAsync(id, form, Process, cancellationToken) switch
        {
            TakeDownOutcome.Done => Redirect(links.Admin.Posting(id), flash: "The posting is down. Its company is told why."),
            TakeDownOutcome.Already => Redirect(links.Admin.Posting(id), flash: "The posting was down already."),
            TakeDownOutcome.NotPublic => Redirect(links.Admin.Posting(id), flash: "A draft is not public; there is nothing to take down."),
            TakeDownOutcome.Stale => await StaleAsync(id, form, cancellationToken),
            TakeDownOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<TakeDownPage?> AgainAsync(int id, ReasonForm form, CancellationToken cancellationToken) =>
        await posting.FindAsync(id, cancellationToken) is { } found ? new TakeDownPage(found, form) : null;

    private async Task<IActionResult> StaleAsync(int id, ReasonForm form, CancellationToken cancellationToken)
    {
        var page = await AgainAsync(id, form, cancellationToken);
        if (page is null)
        {
            return NotFound();
        }

        form.Revision = page.Posting.Posting.Revision;
        ModelState.Clear();
        ModelState.AddModelError(
            string.Empty, "Somebody changed this posting while you were writing. Your reason is kept; read the posting again, then decide.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", page);
    }
}

/// <summary>The page that asks for the reason.</summary>
public sealed record TakeDownPage(PostingPage Posting, ReasonForm Form);
