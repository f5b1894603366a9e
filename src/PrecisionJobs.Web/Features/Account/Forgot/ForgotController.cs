using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Forgot;

/// <summary>Asks for a link that sets a new password.</summary>
[AllowAnonymous]
[Route("account/forgot")]
public sealed class ForgotController(SendResetLink send, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View(new ForgotPage(new ForgotForm()));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(ForgotForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new ForgotPage(form));
        }

        await send.ExecuteAsync(form, Process, cancellationToken);
        return LocalPath(links.Account.ForgotSent);
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("CheckMail", new CheckMailPage(
        "Check your mail for a link to reset",
        "If there is an account with this address, a mail with a link is on its way. It works for a day.",
        links.Account.Forgot,
        "Ask again"));
}
