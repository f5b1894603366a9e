using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor;

/// <summary>Two-step sign-in: where it stands, and its beginning.</summary>
[Authorize]
[Route("account/manage/two-factor")]
public sealed class TwoFactorController(
    TwoFactorQuery query, BeginSetUp begin, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show() =>
        await query.FindAsync(AccountId, new TwoFactorForm()) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(TwoFactorForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            switch (await begin.ExecuteAsync(AccountId, form, Process, cancellationToken))
            {
                case BeginOutcome.Begun:
                    return LocalPath(links.Account.TwoFactorSetUp);
                case BeginOutcome.AlreadyOn:
                    return LocalPath(links.Account.TwoFactor);
                default:
                    ModelState.AddModelError("Form.Password", "This is not your password.");
                    break;
            }
        }

        return await query.FindAsync(AccountId, form) is { } page ? Invalid("Show", page) : NotFound();
    }
}
