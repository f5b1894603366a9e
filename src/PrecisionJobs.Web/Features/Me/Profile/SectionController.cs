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

    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken)
    {
        var form = TForm.Of(await profile.FactsAsync(AccountId, cancellationToken));
        form.ReturnUrl = returnUrl;
        return View("Show", new SectionPage<TForm>(form));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(TForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new SectionPage<TForm>(form));
        }

        return await edit.ExecuteAsync(AccountId, form, Act, Process, cancellationToken) switch
        {
            EditSectionOutcome.Conflict { Differences.Lines.Count: > 0 } conflict => Conflicting(form, conflict),
            EditSectionOutcome.Conflict or EditSectionOutcome.Saved =>
                Onward(form.ReturnUrl, links.Me.Profile, flash: Done(form)),
            _ => throw new UnreachableException(),
        };
    }

    private ViewResult Conflicting(TForm form, EditSectionOutcome.Conflict conflict)
    {
        form.Revision = conflict.Revision;
        ModelState.Remove($"Form.{nameof(form.Revision)}");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", new SectionPage<TForm>(form, conflict.Differences));
    }
}
