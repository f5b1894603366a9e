using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>A copy to attach.</summary>
public sealed class DocumentForm
{
    public IFormFile? Document { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>The page of a held certification's copy.</summary>
/// <param name="Form">The form.</param>
/// <param name="Held">The certification.</param>
public sealed record DocumentPage(DocumentForm Form, HeldCertification Held);

/// <summary>The copy of a held certification.</summary>
[Route("me/profile/certifications/{id:int}/document")]
public sealed class DocumentController(ProfileQuery profile, AttachDocument attach, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, string? returnUrl, CancellationToken cancellationToken) =>
        await HeldAsync(id, cancellationToken) is { } held
            ? View("Document", new DocumentPage(new DocumentForm { ReturnUrl = returnUrl }, held))
            : NotFound();

    [HttpPost("")]
    [UploadLimit]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(int id, DocumentForm form, CancellationToken cancellationToken)
    {
        var outcome = form.Document is null
            ? new AttachOutcome.Refused("Choose a file.")
            : await attach.ExecuteAsync(AccountId, id, form.Document, Process, cancellationToken);
        return outcome switch
        {
            AttachOutcome.Done => Onward(form.ReturnUrl, links.Me.Profile, flash: "The copy is attached. You can open it, and recruiters who check it."),
            AttachOutcome.Refused refused => await HeldAsync(id, cancellationToken) is { } held
                ? Invalid("Document", new DocumentPage(form, held), [new FieldError("Document", refused.Message)])
                : NotFound(),
            AttachOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(int id, string? returnUrl, CancellationToken cancellationToken) =>
        await attach.ExecuteAsync(AccountId, id, upload: null, Process, cancellationToken) is AttachOutcome.Done
            ? Onward(returnUrl, links.Me.Profile, flash: "The copy is deleted.")
            : NotFound();

    private async Task<HeldCertification?> HeldAsync(int id, CancellationToken cancellationToken) =>
        (await profile.WholeAsync(AccountId, cancellationToken)).Certifications.Find(held => held.Id == id);
}
