using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.Password;

/// <summary>Changes one's own password.</summary>
[Authorize]
[Route("account/manage/password")]
public sealed class PasswordController(ChangePassword change, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View(new PasswordPage(new PasswordForm()));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(PasswordForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new PasswordPage(form));
        }

        return await change.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            ChangePasswordOutcome.Changed => Redirect(
                links.Account.Manage, flash: "Your password is changed. Other devices are signed out."),
            ChangePasswordOutcome.NotFound => NotFound(),
            _ => Invalid("Show", new PasswordPage(form), [new FieldError(
                nameof(form.CurrentPassword), "This is not your present password.")]),
        };
    }
}
