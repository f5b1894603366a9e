using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Invitations;

/// <summary>Invitations that can still be taken up.</summary>
[Route("admin/invitations")]
public sealed class InvitationsController(InvitationListQuery invitations) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await invitations.FindAsync(cancellationToken));
}
