using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Invitations.Revoke;

/// <summary>Takes an invitation back.</summary>
[Route("admin/invitations/{id:int}/revoke")]
public sealed class RevokeController(RevokeInvitation revoke, Links links) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken) =>
        await revoke.ExecuteAsync(id, Process, cancellationToken) switch
        {
            RevokeOutcome.Revoked => Redirect(links.Admin.Invitations, flash: "The invitation is taken back. Its link no longer works."),
            RevokeOutcome.TooLate => Redirect(links.Admin.Invitations, flash: "The invitation was taken up or had ended already."),
            RevokeOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
}
