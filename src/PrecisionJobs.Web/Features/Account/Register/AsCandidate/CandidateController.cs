using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.AsCandidate;

/// <summary>Registers somebody who looks for work.</summary>
[AllowAnonymous]
[Route("account/register/candidate")]
public sealed class CandidateController(RegisterCandidate register, FormDrafts drafts, Links links) : AppController
{
    /// <summary>Whoever was applying has typed name and address already.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken)
    {
        await drafts.RestoreAsync(FormDrafts.Registration, ModelState, cancellationToken);
        return View(new CandidatePage(new CandidateForm { ReturnUrl = LocalOr(returnUrl, string.Empty) }));
    }

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(CandidateForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new CandidatePage(form));
        }

        form.ReturnUrl = LocalOr(form.ReturnUrl, string.Empty);
        await register.ExecuteAsync(form, Process, cancellationToken);
        await drafts.ClearAsync(FormDrafts.Registration, cancellationToken);
        return LocalPath(links.Account.RegisterSent);
    }
}
