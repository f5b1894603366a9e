using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Confirm;

/// <summary>
/// Confirms an address with the link from the mail and the password from the registration. Opening the link alone does
/// nothing: mail programs open links too.
/// </summary>
[AllowAnonymous]
[Route("account/confirm")]
public sealed class ConfirmController(ConfirmAddress confirm, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(int account, string? token, string? returnUrl) => account == 0 || string.IsNullOrWhiteSpace(token)
        ? View("BrokenLink", new BrokenLinkPage("The link is incomplete", links.Account.ConfirmResend, "Send the mail again"))
        : View(new ConfirmPage(new ConfirmForm
        {
            Account = account,
            Token = token,
            ReturnUrl = LocalOr(returnUrl, string.Empty),
        }));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(ConfirmForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new ConfirmPage(form));
        }

        return await confirm.ExecuteAsync(form, Process, cancellationToken) switch
        {
            ConfirmOutcome.Confirmed confirmed => Redirect(
                LocalOr(form.ReturnUrl, links.Workspace(confirmed.Role)), flash: "Your e-mail address is confirmed."),
            ConfirmOutcome.SignInNext => Redirect(
                links.Account.AndReturn(links.Account.Login, LocalOr(form.ReturnUrl, string.Empty)),
                flash: "Your e-mail address is confirmed. Sign in to go on."),
            ConfirmOutcome.WrongPassword => Invalid("Show", new ConfirmPage(form), [new FieldError(
                nameof(form.Password), "The password is not right. It is the one chosen at registration.")]),
            _ => Invalid("Show", new ConfirmPage(form), [new FieldError(
                string.Empty, "This link is not valid, or no longer. Have the mail sent again.")]),
        };
    }
}
