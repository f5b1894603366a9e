using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills;

/// <summary>Skills, one after the other.</summary>
[Route("me/profile/skills")]
public sealed class SkillController(
    ProfileQuery profile, SaveEntry save, CatalogueSnapshot catalogue, CatalogueNames names, Links links)
    : EntryController<SkillForm, CandidateSkill>(profile, save, links)
{
    protected override string Noun => "skill";

    [HttpGet("new")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellationToken) =>
        View("Show", await PageAsync(new SkillForm { ReturnUrl = returnUrl }, id: null, cancellationToken));

    [HttpPost("new")]
    public Task<IActionResult> Create(SkillForm form, CancellationToken cancellationToken)
    {
        form.Recognise(catalogue, names);
        if (form.Meant is null)
        {
            ModelState.AddModelError("Form.Skill", Problem(form));
        }

        return SaveAsync(id: null, form, cancellationToken);
    }

    /// <summary>Skills are added several at a time: the form comes again, empty.</summary>
    protected override IActionResult After(int id, bool isNew, SkillForm form) => isNew
        ? Redirect(Links.Me.NewSkillAndReturn(form.ReturnUrl), flash: $"{form.Meant!.Name} is on your profile. Add the next one, or go back.")
        : base.After(id, isNew, form);

    private static string Problem(SkillForm form) => string.IsNullOrWhiteSpace(form.Skill)
        ? "Enter a machine, control, process or other skill."
        : form.Suggestions.Count > 0
            ? "Choose which of these you mean, or type another name."
            : "This is not in the catalogue. Try another name for it, or keep it as you typed it.";
}

/// <summary>Takes a skill off the profile.</summary>
[Route("me/profile/skills/{id:int}/remove")]
public sealed class RemoveSkillController(ProfileQuery profile, RemoveEntry remove, Links links)
    : RemoveEntryController<SkillForm, CandidateSkill>(profile, remove, links)
{
    protected override string Noun => "skill";
}
