using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Login.Recovery;

/// <summary>The second step of signing in without the app: a recovery code.</summary>
[AllowAnonymous]
[Route("account/login/recovery")]
public sealed class RecoveryController(
    SignInWithRecoveryCode signIn, AccountSignIn session, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl) =>
        await session.GetTwoFactorAuthenticationUserAsync() is null
            ? LocalPath(links.Account.AndReturn(links.Account.Login, LocalOr(returnUrl, string.Empty)))
            : View(new RecoveryPage(new RecoveryForm { ReturnUrl = returnUrl }));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(RecoveryForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new RecoveryPage(form));
        }

        return await signIn.ExecuteAsync(form, Process, cancellationToken) switch
        {
            SignInOutcome.SignedIn signedIn => LocalPath(LocalOr(form.ReturnUrl, links.Workspace(signedIn.Role))),
            SignInOutcome.TwoFactor => LocalPath(
                links.Account.AndReturn(links.Account.Login, LocalOr(form.ReturnUrl, string.Empty))),
            _ => Invalid("Show", new RecoveryPage(form), [new FieldError(
                nameof(form.RecoveryCode), "This recovery code is not right, or was used before.")]),
        };
    }
}
