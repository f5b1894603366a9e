using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Invitations;

/// <summary>Invitations to apply, and the candidate's answer to each.</summary>
[Route("me/invitations")]
public sealed class InvitationsController(InvitationsQuery invitations, AnswerInvitation answer, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await invitations.ListAsync(AccountId, cancellationToken));

    [HttpPost("{id:int}/answer")]
    public async Task<IActionResult> Update(int id, bool interested, CancellationToken cancellationToken) =>
        await answer.ExecuteAsync(AccountId, id, interested, Process, cancellationToken) switch
        {
            AnswerOutcome.Interested yes => Redirect(
                links.Apply.Start(yes.PostingId), flash: "The company knows now that you are interested. Apply while it is fresh."),
            AnswerOutcome.Declined => Redirect(links.Me.Invitations, flash: "You declined. The company does not learn who you are."),
            AnswerOutcome.AnsweredBefore => Redirect(links.Me.Invitations, flash: "You have answered this invitation before."),
            AnswerOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
}
