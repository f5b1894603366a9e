using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.Disable;

/// <summary>Switches two-step sign-in off.</summary>
[Authorize]
[Route("account/manage/two-factor/disable")]
public sealed class DisableController(SwitchOff switchOff, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View(new DisablePage(new TwoFactorForm()));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(TwoFactorForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new DisablePage(form));
        }

        return await switchOff.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            SwitchOffOutcome.Off => Redirect(links.Account.TwoFactor, flash: "Two-step sign-in is off."),
            _ => Invalid("Show", new DisablePage(form), [new FieldError(
                nameof(form.Password), "This is not your password.")]),
        };
    }
}
