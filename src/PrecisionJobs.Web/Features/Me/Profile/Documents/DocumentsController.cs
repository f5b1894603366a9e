using System.Diagnostics;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Documents;

/// <summary>A document to put on the profile.</summary>
public sealed class ProfileDocumentForm
{
    public DocumentKind Kind { get; set; }

    public string? Title { get; set; }

    public IFormFile? File { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class ProfileDocumentFormValidator : AbstractValidator<ProfileDocumentForm>
{
    public ProfileDocumentFormValidator()
    {
        RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose the kind from the list.");
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say in a few words what it is.")
            .MaximumLength(CandidateDocument.TitleLength).WithMessage($"Use at most {CandidateDocument.TitleLength} characters.");
        RuleFor(form => form.File).NotNull().WithMessage("Choose a file.");
    }
}

/// <summary>The documents' page.</summary>
/// <param name="Form">The form.</param>
/// <param name="Documents">What is on the profile, newest first.</param>
public sealed record DocumentsPage(ProfileDocumentForm Form, IReadOnlyList<CandidateDocument> Documents);

/// <summary>Training records, references, shop tests: documents that skills can point to.</summary>
[Route("me/profile/documents")]
public sealed class DocumentsController(
    ProfileQuery profile, AddDocument add, RemoveDocument remove, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken) =>
        View(await PageAsync(new ProfileDocumentForm { ReturnUrl = returnUrl }, cancellationToken));

    [HttpPost("")]
    [UploadLimit]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(ProfileDocumentForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", await PageAsync(form, cancellationToken));
        }

        return await add.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            AddDocumentOutcome.Added => Onward(form.ReturnUrl, links.Me.Documents, flash: $"“{form.Title!.Trim()}” is on your profile."),
            AddDocumentOutcome.Refused refused => Invalid(
                "Show", await PageAsync(form, cancellationToken), [new FieldError("File", refused.Message)]),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Delete(int id, string? returnUrl, CancellationToken cancellationToken) =>
        await remove.ExecuteAsync(AccountId, id, Process, cancellationToken) switch
        {
            RemoveOutcome.Removed => Onward(returnUrl, links.Me.Documents, flash: "The document is deleted."),
            RemoveOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<DocumentsPage> PageAsync(ProfileDocumentForm form, CancellationToken cancellationToken) => new(
        form, [.. (await profile.WholeAsync(AccountId, cancellationToken)).Documents.OrderByDescending(document => document.Id)]);
}
