using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply.Review;

/// <summary>Everything as it will be sent.</summary>
public sealed record ReviewPage(ApplyState State, ApplicationSnapshot Sent) : IStepPage
{
    public ApplyStep Step => ApplyStep.Review;
}

/// <summary>The last step: look at everything, send it.</summary>
[Authorize(Policies.Candidate)]
[Route("jobs/{id:int}/apply/review")]
public sealed class ReviewController(
    ApplyStateQuery query,
    SubmitApplication submit,
    FormDrafts drafts,
    SimilarJobsQuery similar,
    Links links,
    TimeProvider clock)
    : ApplyController(drafts, similar, links)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var draft = await Drafts.LoadApplyAsync(id, cancellationToken);
        var standing = await query.ReadAsync(id, AccountId, draft, cancellationToken);
        return standing is ApplyStanding.Open { State: var state }
            ? View("Show", new ReviewPage(
                state, ApplySnapshots.Of(state, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))))
            : await InsteadAsync(standing, draft, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken)
    {
        var draft = await Drafts.LoadApplyAsync(id, cancellationToken);
        switch (await submit.ExecuteAsync(id, AccountId, draft, Process, cancellationToken))
        {
            case SubmitOutcome.Sent sent:
                await Drafts.ClearAsync(ApplyDraft.KeyFor(id), cancellationToken);
                return Redirect(
                    Links.Me.Application(sent.Reference), flash: $"Your application {sent.Reference} has been sent.");
            case SubmitOutcome.Incomplete incomplete:
                return LocalPath(Links.Apply.StepToMend(id, incomplete.First.Slug()));
            case SubmitOutcome.Over over:
                return await OverAsync(over.Posting, draft, cancellationToken);
            case SubmitOutcome.Unknown:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }
}
