using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Invitations;

/// <summary>Takes up an invitation with the link from the mail.</summary>
[AllowAnonymous]
[Route("account/invitation")]
public sealed class InvitationController(
    InvitationQuery query, AcceptInvitation accept, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? token, CancellationToken cancellationToken) =>
        await query.FindAsync(new InvitationForm { Token = token }, User.AccountId(), cancellationToken) is { } page
            ? View(page)
            : Gone();

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(InvitationForm form, CancellationToken cancellationToken)
    {
        var page = await query.FindAsync(form, User.AccountId(), cancellationToken);
        if (page is null)
        {
            return Gone();
        }

        if (page.Way == InvitationWay.NewAccount && !ModelState.IsValid)
        {
            return Invalid("Show", page);
        }

        ModelState.Clear();
        return await accept.ExecuteAsync(form, User.AccountId(), Process, cancellationToken) switch
        {
            AcceptOutcome.Accepted accepted => Redirect(links.Workspace(accepted.Role), flash: "Welcome. The invitation is taken up."),
            AcceptOutcome.AccountInTheWay => Invalid("Show", page),
            _ => Gone(),
        };
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Gone");
    }
}
