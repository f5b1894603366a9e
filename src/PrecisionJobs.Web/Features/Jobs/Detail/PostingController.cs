using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Detail;

/// <summary>One posting.</summary>
[AllowAnonymous]
[Route("jobs/{id:int}/{slug?}")]
public sealed class PostingController(PostingPageQuery query, CurrentViewer viewer, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, string? slug, string? near, CancellationToken cancellationToken) =>
        await query.ReadAsync(id, near, await viewer.ReadAsync(cancellationToken), cancellationToken) switch
        {
            PostingOutcome.Live live when live.Page.Job.Slug != slug =>
                LocalRedirectPermanent(links.Jobs.Posting(id, live.Page.Job.Slug) + Request.QueryString.Value),
            PostingOutcome.Live live => View(live.Page),
            PostingOutcome.Over over => Gone(over.Page),
            PostingOutcome.Unknown => NotFound(),
            _ => throw new UnreachableException(),
        };

    private ViewResult Gone(OverPage page)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over", page);
    }
}
