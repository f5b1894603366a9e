using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Features.Applicants.Candidates.Invite;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Candidates;

/// <summary>
/// Candidates who have not applied and may be found, the best match first. They have no name until they say that they are
/// interested.
/// </summary>
[Route(CandidatesMemberDoor)]
[Route(CandidatesRecruiterDoor)]
public sealed class CandidatesController(CandidateListQuery candidates, CandidatePageQuery candidate, InviteToApply invite)
    : ReviewController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int postingId, string? page, CancellationToken cancellationToken) =>
        await candidates.FindAsync(Desk, postingId, page, cancellationToken) is { } list ? View("Candidates", list) : NotFound();

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int postingId, int id, CancellationToken cancellationToken) =>
        await candidate.FindAsync(Desk, postingId, id, cancellationToken) is { } page ? View("Candidate", page) : NotFound();

    [HttpPost("{id:int}/invite")]
    [MayDecide]
    public async Task<IActionResult> Create(int postingId, int id, InviteForm form, CancellationToken cancellationToken)
    {
        if (await candidate.FindAsync(Desk, postingId, id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Candidate", page with { Form = form });
        }

        return await invite.ExecuteAsync(Desk, postingId, id, page.Match.Score, form.Message, Process, cancellationToken) switch
        {
            InviteOutcome.Invited => Redirect(
                Desk.Links(postingId).Candidate(id), flash: "The invitation is sent. You learn who it is as soon as they are interested."),
            InviteOutcome.Applied => Redirect(Desk.Links(postingId).Index, flash: "This candidate has applied in the meantime."),
            InviteOutcome.NotLive => Invalid(
                "Candidate",
                page with { Form = form },
                [new FieldError(string.Empty, "The posting is not live, so nobody can apply. Publish it first; what you typed is kept.")]),
            InviteOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }
}
