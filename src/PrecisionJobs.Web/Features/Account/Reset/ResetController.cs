using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Reset;

/// <summary>Sets a new password with the link from the mail.</summary>
[AllowAnonymous]
[Route("account/reset")]
public sealed class ResetController(ResetPassword reset, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(int account, string? token) => account == 0 || string.IsNullOrWhiteSpace(token)
        ? View("BrokenLink", new BrokenLinkPage("The link is incomplete", links.Account.Forgot, "Ask for a new link"))
        : View(new ResetPage(new ResetForm { Account = account, Token = token }));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(ResetForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new ResetPage(form));
        }

        return await reset.ExecuteAsync(form, Process, cancellationToken) switch
        {
            ResetOutcome.Changed => Redirect(links.Account.Login, flash: "Your new password is set. Sign in with it."),
            _ => Invalid("Show", new ResetPage(form), [new FieldError(
                string.Empty, "This link is not valid, or no longer. Ask for a new one.")]),
        };
    }
}
