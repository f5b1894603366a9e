using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.Sessions;

/// <summary>Ends every session of an account.</summary>
[Authorize]
[Route("account/manage/sessions")]
public sealed class SessionsController(EndSessions end, AccountSignIn session, Links links) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        await end.ExecuteAsync(AccountId, Process, cancellationToken);
        await session.ForgetTwoFactorClientAsync();
        await session.SignOutAsync();
        return Redirect(links.Account.Login, flash: "You are signed out everywhere.");
    }
}
