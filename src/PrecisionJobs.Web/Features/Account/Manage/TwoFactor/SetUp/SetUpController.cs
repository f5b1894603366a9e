using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.SetUp;

/// <summary>Shows the key to the authenticator app and takes the first code from it.</summary>
[Authorize]
[Route("account/manage/two-factor/set-up")]
public sealed class SetUpController(SetUpQuery query, SwitchOn switchOn, Links links) : AppController
{
    [HttpGet("")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Show() => await query.FindAsync(AccountId, new SetUpForm()) is { } page
        ? View(page)
        : LocalPath(links.Account.TwoFactor);

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(SetUpForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            switch (await switchOn.ExecuteAsync(AccountId, form, Process, cancellationToken))
            {
                case SwitchOnOutcome.On on:
                    TempData[RecoveryCodesPage.Key] = on.RecoveryCodes;
                    return Redirect(links.Account.TwoFactorRecoveryCodes, flash: "Two-step sign-in is on.");
                case SwitchOnOutcome.NotBegun:
                    return LocalPath(links.Account.TwoFactor);
                default:
                    ModelState.AddModelError(
                        "Form.Code", "This code is not right. Enter the one the app shows now, and check the phone's clock.");
                    break;
            }
        }

        return await query.FindAsync(AccountId, form) is { } page ? Invalid("Show", page) : LocalPath(links.Account.TwoFactor);
    }
}
