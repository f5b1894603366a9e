using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Account.Manage.Email.Confirm;

/// <summary>Confirms a new address with the link from the mail, signed in as the account that asked for it.</summary>
[Authorize]
[Route("account/manage/email/confirm")]
public sealed class ConfirmController(ChangeEmail change, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(string? email, string? token) =>
        View(new ConfirmPage(new ConfirmForm { Email = email, Token = token }));

    [HttpPost("")]
    public async Task<IActionResult> Create(ConfirmForm form, CancellationToken cancellationToken) =>
        await change.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            ChangeEmailOutcome.Changed => Redirect(links.Account.Manage, flash: "Your e-mail address is changed."),
            ChangeEmailOutcome.NotFound => NotFound(),
            _ => Invalid("Show", new ConfirmPage(form), [new FieldError(
                string.Empty, "This link is not valid, or no longer. Ask for the change again.")]),
        };
}
