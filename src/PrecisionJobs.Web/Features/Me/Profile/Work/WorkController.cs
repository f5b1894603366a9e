using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Work;

/// <summary>
/// Jobs of the work history, with what was used in them. What is typed is taken over with a button, so that nothing
/// depends on script; nothing is stored before the form is saved.
/// </summary>
[Route("me/profile/work")]
public sealed class WorkController(
    ProfileQuery profile, SaveEntry save, CatalogueSnapshot catalogue, CatalogueNames names, Links links)
    : EntryController<WorkForm, WorkHistoryEntry>(profile, save, links)
{
    private const string Unrecognised = "is not a name of the catalogue. Choose what you mean, type another name for it, or keep it as text.";

    protected override string Noun => "job";

    [HttpGet("new")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellationToken) => View(
        "Show", await PageAsync(new WorkForm { ReturnUrl = returnUrl, AddsToSkills = true }, id: null, cancellationToken));

    [HttpPost("new")]
    public Task<IActionResult> Create(WorkForm form, CancellationToken cancellationToken) =>
        ReadAsync(id: null, form, cancellationToken);

    [HttpPost("{id:int}")]
    public override Task<IActionResult> Update(int id, WorkForm form, CancellationToken cancellationToken) =>
        ReadAsync(id, form, cancellationToken);

    protected override Task PrepareAsync(WorkForm form, Candidate whole, CancellationToken cancellationToken)
    {
        form.Choices = WorkChoices.For(form, whole, catalogue, names);
        var named = names.Titles.Rank(form.Title);
        if (form.OccupationId is null && named is [{ Confidence: >= TitleMatch.Certain } certain, ..])
        {
            form.OccupationId = certain.Occupation.Id;
        }

        return Task.CompletedTask;
    }

    private async Task<IActionResult> ReadAsync(int? id, WorkForm form, CancellationToken cancellationToken)
    {
        if (form.Intent == "keep")
        {
            WorkChoices.KeepFirst(form);
        }

        var isSaving = form.Intent is null && form.Choice is null;
        WorkChoices.TakeOver(form, catalogue, names);
        if (form.OccupationId is { } occupation && catalogue.Occupation(occupation) is null)
        {
            form.OccupationId = null;
        }

        if (!isSaving)
        {
            // Not the button that saves: the form again with what was taken over, and no complaint about what is yet to come.
            ModelState.Clear();
            NoteUnclear(form);
            return View("Show", await PageAsync(form, id, cancellationToken));
        }

        ModelState.Remove("Form.AddText");
        NoteUnclear(form);
        return await SaveAsync(id, form, cancellationToken);
    }

    private void NoteUnclear(WorkForm form)
    {
        if (form.Choices.Unclear is { } unclear)
        {
            ModelState.AddModelError("Form.AddText", $"“{unclear}” {Unrecognised}");
        }
    }
}

/// <summary>Takes a job off the profile.</summary>
[Route("me/profile/work/{id:int}/remove")]
public sealed class RemoveWorkController(ProfileQuery profile, RemoveEntry remove, Links links)
    : RemoveEntryController<WorkForm, WorkHistoryEntry>(profile, remove, links)
{
    protected override string Noun => "job";
}
