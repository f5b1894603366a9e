using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>The form of an entry.</summary>
/// <param name="Form">What was typed or is stored.</param>
/// <param name="Id">The entry, or null for a new one.</param>
/// <param name="Profile">The whole profile, for what is there already.</param>
/// <param name="Conflict">Both versions, when it was changed elsewhere.</param>
public sealed record EntryPage<TForm>(TForm Form, int? Id, Candidate Profile, ProfileConflict? Conflict = null);

/// <summary>Adds an entry to a list of the profile and changes it.</summary>
public abstract class EntryController<TForm, TEntry>(ProfileQuery profile, SaveEntry save, Links links) : MeController
    where TForm : class, IEntryForm<TForm, TEntry>
    where TEntry : class
{
    /// <summary>The address of the profile page of these entries.</summary>
    protected Links Links => links;

    /// <summary>Its lists' singular: "job".</summary>
    protected abstract string Noun { get; }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, string? returnUrl, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        if (TForm.In(whole).Find(own => TForm.IdOf(own) == id) is not { } entry)
        {
            return NotFound();
        }

        var form = TForm.Of(entry);
        form.Revision = whole.Revision;
        form.ReturnUrl = returnUrl;
        await PrepareAsync(form, whole, cancellationToken);
        return View("Show", new EntryPage<TForm>(form, id, whole));
    }

    [HttpPost("{id:int}")]
    public virtual Task<IActionResult> Update(int id, TForm form, CancellationToken cancellationToken) =>
        SaveAsync(id, form, cancellationToken);

    /// <summary>Stores a new entry (no id) or a changed one.</summary>
    protected async Task<IActionResult> SaveAsync(int? id, TForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", await PageAsync(form, id, cancellationToken));
        }

        var act = id is null ? $"Add {Noun} to profile" : $"Edit {Noun} on profile";
        var outcome = await save.ExecuteAsync<TForm, TEntry>(AccountId, id, form, act, Process, cancellationToken);
        return outcome switch
        {
            SaveEntryOutcome.Saved saved => After(saved.Id, isNew: id is null, form),
            SaveEntryOutcome.Conflict { Differences.Lines.Count: 0 } => After(id!.Value, isNew: false, form),
            SaveEntryOutcome.Conflict conflict => await ConflictingAsync(id, form, conflict, cancellationToken),
            SaveEntryOutcome.Full full => await RefusedAsync(
                form, id, $"A profile holds up to {full.Maximum}. Remove one before you add another.", cancellationToken),
            SaveEntryOutcome.Duplicate => await RefusedAsync(
                form, id, $"This {Noun} is on your profile already. Change it there.", cancellationToken),
            SaveEntryOutcome.Gone => await GoneAsync(form, id!.Value, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Where to go on after saving.</summary>
    protected virtual IActionResult After(int id, bool isNew, TForm form) =>
        Onward(form.ReturnUrl, links.Me.Profile, flash: isNew ? $"The {Noun} is on your profile." : $"The {Noun} is changed.");

    /// <summary>The page of a form that came back.</summary>
    protected async Task<EntryPage<TForm>> PageAsync(TForm form, int? id, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        await PrepareAsync(form, whole, cancellationToken);
        return new EntryPage<TForm>(form, id, whole);
    }

    /// <summary>Gives a form what it offers to choose from, before it is shown.</summary>
    protected virtual Task PrepareAsync(TForm form, Candidate whole, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IActionResult> RefusedAsync(
        TForm form, int? id, string message, CancellationToken cancellationToken) =>
        Invalid("Show", await PageAsync(form, id, cancellationToken), [new FieldError(string.Empty, message)]);

    private async Task<IActionResult> ConflictingAsync(
        int? id, TForm form, SaveEntryOutcome.Conflict conflict, CancellationToken cancellationToken)
    {
        form.Revision = conflict.Revision;
        ModelState.Remove($"Form.{nameof(form.Revision)}");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", await PageAsync(form, id, cancellationToken) with { Conflict = conflict.Differences });
    }

    /// <summary>Removed in another window: what was typed is offered as a new entry. An id that never was theirs is not told apart.</summary>
    private async Task<IActionResult> GoneAsync(TForm form, int id, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        Response.StatusCode = StatusCodes.Status404NotFound;
        ViewData["GoneId"] = id;
        ModelState.AddModelError(
            string.Empty, $"This {Noun} is no longer on your profile. What you typed is kept: save it to add it again.");
        await PrepareAsync(form, whole, cancellationToken);
        return View("Show", new EntryPage<TForm>(form, Id: null, whole));
    }
}
