using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>A section's form.</summary>
public sealed record SectionPage<TForm>(TForm Form, ProfileConflict? Conflict = null);

/// <summary>Shows a section of the profile as a form and stores it.</summary>
public abstract class SectionController<TForm>(ProfileQuery profile, EditSection edit, Links links) : MeController
    where TForm : class, ISectionForm<TForm>
{
    /// <summary>The act, for the audit trail.</summary>
    protected abstract string Act { get; }

    /// <summary>What is said when it is stored.</summary>
    protected abstract string Done(TForm form);

    /// <summary>Makes sense of what was typed, beyond what a validator can tell; errors go to the model state.</summary>
    protected virtual void Read(TForm form)
    {
    }

    /// <summary>The page of a form, with what it offers to choose from.</summary>
    protected virtual Task<SectionPage<TForm>> PageAsync(
        TForm form, ProfileConflict? conflict, CancellationToken cancellationToken) =>
        Task.FromResult(new SectionPage<TForm>(form, conflict));

    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken)
    {
        var form = TForm.Of(await profile.FactsAsync(AccountId, cancellationToken));
        form.ReturnUrl = returnUrl;
        return View("Show", await PageAsync(form, conflict: null, cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(TForm form, CancellationToken cancellationToken)
    {
        Read(form);
        if (!ModelState.IsValid)
        {
            return Invalid("Show", await PageAsync(form, conflict: null, cancellationToken));
        }

        return await edit.ExecuteAsync(AccountId, form, Act, Process, cancellationToken) switch
        {
            EditSectionOutcome.Conflict { Differences.Lines.Count: > 0 } conflict => await ConflictingAsync(form, conflict, cancellationToken),
            EditSectionOutcome.Conflict or EditSectionOutcome.Saved =>
                Onward(form.ReturnUrl, links.Me.Profile, flash: Done(form)),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> ConflictingAsync(
        TForm form, EditSectionOutcome.Conflict conflict, CancellationToken cancellationToken)
    {
        form.Revision = conflict.Revision;
        ModelState.Remove($"Form.{nameof(form.Revision)}");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", await PageAsync(form, conflict.Differences, cancellationToken));
    }
}
