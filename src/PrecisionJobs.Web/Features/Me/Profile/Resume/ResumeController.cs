using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Resume;

/// <summary>A résumé to put on the profile.</summary>
public sealed class ResumeForm
{
    public IFormFile? Resume { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>The résumé's page.</summary>
/// <param name="Form">The form.</param>
/// <param name="Current">The résumé on the profile, or null.</param>
public sealed record ResumePage(ResumeForm Form, StoredFile? Current);

/// <summary>The résumé on the profile.</summary>
[Route("me/profile/resume")]
public sealed class ResumeController(ProfileQuery profile, ChangeResume change, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken) =>
        View(await PageAsync(new ResumeForm { ReturnUrl = returnUrl }, cancellationToken));

    [HttpPost("")]
    [UploadLimit]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(ResumeForm form, CancellationToken cancellationToken)
    {
        var outcome = form.Resume is null
            ? new ChangeResumeOutcome.Refused("Choose a file.")
            : await change.ExecuteAsync(AccountId, form.Resume, Process, cancellationToken);
        return outcome switch
        {
            ChangeResumeOutcome.Done => Onward(form.ReturnUrl, links.Me.Profile, flash: "Your résumé is on your profile."),
            ChangeResumeOutcome.Refused refused => Invalid(
                "Show", await PageAsync(form, cancellationToken), [new FieldError("Resume", refused.Message)]),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(string? returnUrl, CancellationToken cancellationToken)
    {
        await change.ExecuteAsync(AccountId, upload: null, Process, cancellationToken);
        return Onward(returnUrl, links.Me.Profile, flash: "Your résumé is off your profile.");
    }

    private async Task<ResumePage> PageAsync(ResumeForm form, CancellationToken cancellationToken) =>
        new(form, (await profile.WholeAsync(AccountId, cancellationToken)).Resume);
}
