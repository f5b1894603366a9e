using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.Email;

/// <summary>Asks for another e-mail address; it takes effect when it is confirmed.</summary>
[Authorize]
[Route("account/manage/email")]
public sealed class EmailController(AskForNewEmail ask, OverviewQuery overview, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await PageAsync(new EmailForm(), cancellationToken));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(EmailForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", await PageAsync(form, cancellationToken));
        }

        return await ask.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            NewEmailOutcome.MailOnItsWay => Redirect(
                links.Account.Manage, flash: "A mail is on its way to the new address. Open the link in it to make the change."),
            NewEmailOutcome.NotFound => NotFound(),
            _ => Invalid("Show", await PageAsync(form, cancellationToken), [new FieldError(
                nameof(form.Password), "This is not your password.")]),
        };
    }

    private async Task<EmailPage> PageAsync(EmailForm form, CancellationToken cancellationToken) =>
        new(form, (await overview.FindAsync(AccountId, cancellationToken))?.Email ?? string.Empty);
}
