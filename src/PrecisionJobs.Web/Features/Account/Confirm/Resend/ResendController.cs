using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Confirm.Resend;

/// <summary>Sends the confirmation mail again.</summary>
[AllowAnonymous]
[Route("account/confirm")]
public sealed class ResendController(ResendConfirmation resend, Links links) : AppController
{
    [HttpGet("resend")]
    public IActionResult Show() => View(new ResendPage(new ResendForm()));

    [HttpPost("resend")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(ResendForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new ResendPage(form));
        }

        await resend.ExecuteAsync(form, Process, cancellationToken);
        return LocalPath(links.Account.ConfirmSent);
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("CheckMail", new CheckMailPage(
        "Check your mail for a new link",
        "If an account with this address waits to be confirmed, a mail with the link is on its way. It works for a day.",
        links.Account.ConfirmResend,
        "Send the mail again"));
}
