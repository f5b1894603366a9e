using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Login.TwoFactor;

/// <summary>The second step of signing in: a code of the authenticator app.</summary>
[AllowAnonymous]
[Route("account/login/two-factor")]
public sealed class TwoFactorController(SignInWithCode signIn, AccountSignIn session, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, bool remember) =>
        await session.GetTwoFactorAuthenticationUserAsync() is null
            ? LocalPath(links.Account.AndReturn(links.Account.Login, LocalOr(returnUrl, string.Empty)))
            : View(new TwoFactorPage(new TwoFactorForm { ReturnUrl = returnUrl, RememberMe = remember }));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(TwoFactorForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new TwoFactorPage(form));
        }

        return await signIn.ExecuteAsync(form, Process, cancellationToken) switch
        {
            SignInOutcome.SignedIn signedIn => LocalPath(LocalOr(form.ReturnUrl, links.Workspace(signedIn.Role))),
            SignInOutcome.TwoFactor => LocalPath(
                links.Account.AndReturn(links.Account.Login, LocalOr(form.ReturnUrl, string.Empty))),
            _ => Invalid("Show", new TwoFactorPage(form), [new FieldError(
                nameof(form.Code), "This code is not right, or no longer. Enter the one the app shows now.")]),
        };
    }
}
