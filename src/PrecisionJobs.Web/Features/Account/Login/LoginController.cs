using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Login;

/// <summary>Signs in.</summary>
[AllowAnonymous]
[Route("account/login")]
public sealed class LoginController(SignInWithPassword signIn, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(string? returnUrl) => User.AccountId() is null
        ? View(new LoginPage(new LoginForm { ReturnUrl = returnUrl }))
        : LocalPath(LocalOr(returnUrl, links.Workspace(User.Role())));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(LoginForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new LoginPage(form));
        }

        return await signIn.ExecuteAsync(form, Process, cancellationToken) switch
        {
            SignInOutcome.SignedIn signedIn => LocalPath(LocalOr(form.ReturnUrl, links.Workspace(signedIn.Role))),
            SignInOutcome.TwoFactor => LocalPath(links.Account.AndReturn(
                $"{links.Account.LoginTwoFactor}?remember={form.RememberMe}", LocalOr(form.ReturnUrl, string.Empty))),
            _ => Invalid(
                "Show", new LoginPage(form), [new FieldError(string.Empty, "E-mail address or password is not right.")]),
        };
    }
}
