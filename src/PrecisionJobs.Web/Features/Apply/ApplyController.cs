using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>The page for a posting that is over.</summary>
/// <param name="Posting">What it was.</param>
/// <param name="Draft">What was typed; it stays.</param>
/// <param name="Similar">Where to go on.</param>
public sealed record OverPage(ApplyPosting Posting, ApplyDraft Draft, JobList Similar);

/// <summary>What all pages of applying share: where one goes when there is nothing to fill in.</summary>
public abstract class ApplyController(FormDrafts drafts, SimilarJobsQuery similar, Links links) : AppController
{
    protected FormDrafts Drafts => drafts;

    protected Links Links => links;

    /// <summary>The answer for a candidate who cannot apply now.</summary>
    protected async Task<IActionResult> InsteadAsync(
        ApplyStanding standing, ApplyDraft draft, CancellationToken cancellationToken) => standing switch
        {
            ApplyStanding.Sent sent => Redirect(
                links.Me.Application(sent.Reference),
                flash: $"You applied on {WhenTagHelper.Tell(sent.SubmittedAt, zone: null, day: true)}. This is your application."),
            ApplyStanding.Over over => await OverAsync(over.Posting, draft, cancellationToken),
            ApplyStanding.Unknown => NotFound(),
            _ => throw new UnreachableException(),
        };

    /// <summary>The posting has ended; what was typed is kept.</summary>
    protected async Task<ViewResult> OverAsync(
        ApplyPosting posting, ApplyDraft draft, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over", new OverPage(posting, draft, await similar.ReadAsync(posting, cancellationToken)));
    }
}
