using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.RecoveryCodes;

/// <summary>Makes new recovery codes, and shows them once.</summary>
[Authorize]
[Route("account/manage/two-factor/recovery-codes")]
public sealed class RecoveryCodesController(MakeRecoveryCodes make, TwoFactorQuery query, Links links) : AppController
{
    [HttpGet("")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Show()
    {
        if (await query.FindAsync(AccountId, new TwoFactorForm()) is not { IsOn: true })
        {
            return LocalPath(links.Account.TwoFactor);
        }

        var codes = TempData[RecoveryCodesPage.Key] as string[] ?? [];
        return View(new RecoveryCodesPage(codes, new TwoFactorForm()));
    }

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(TwoFactorForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new RecoveryCodesPage([], form));
        }

        switch (await make.ExecuteAsync(AccountId, form, Process, cancellationToken))
        {
            case RecoveryCodesOutcome.Made made:
                TempData[RecoveryCodesPage.Key] = made.Codes;
                return Redirect(links.Account.TwoFactorRecoveryCodes, flash: "The former recovery codes no longer work.");
            case RecoveryCodesOutcome.Off:
                return LocalPath(links.Account.TwoFactor);
            default:
                return Invalid("Show", new RecoveryCodesPage([], form), [new FieldError(
                    nameof(form.Password), "This is not your password.")]);
        }
    }
}
