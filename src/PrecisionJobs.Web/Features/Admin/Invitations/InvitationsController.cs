using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Invitations;

/// <summary>Invites recruiters and administrators, and lists the invitations that can still be taken up.</summary>
[Route("admin/invitations")]
public sealed class InvitationsController(InvitationListQuery invitations, InvitePerson invite, Links links) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await invitations.FindAsync(new InviteForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(InviteForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Index", await invitations.FindAsync(form, cancellationToken));
        }

        return await invite.ExecuteAsync(form, Process, cancellationToken) switch
        {
            InviteOutcome.Invited => Redirect(links.Admin.Invitations, flash: "The invitation is on its way."),
            InviteOutcome.HasAccount => Invalid(
                "Index",
                await invitations.FindAsync(form, cancellationToken),
                [new FieldError("Email", "This address has an account already. Find it under People; a recruiter can be made an administrator there.")]),
            _ => throw new UnreachableException(),
        };
    }
}
