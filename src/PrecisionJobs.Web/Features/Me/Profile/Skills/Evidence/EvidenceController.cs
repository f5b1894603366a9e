using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills.Evidence;

/// <summary>What shows a skill: added and removed on the skill's own page.</summary>
[Route("me/profile/skills/{id:int}/evidence")]
public sealed class EvidenceController(
    ProfileQuery profile, AddEvidence add, RemoveEvidence remove, Links links) : MeController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(
        int id, [Bind(Prefix = "Evidence")] EvidenceForm form, CancellationToken cancellationToken) =>
        await add.ExecuteAsync(AccountId, id, form, Process, cancellationToken) switch
        {
            AddEvidenceOutcome.Added => Redirect(links.Me.Skill(id), flash: "It stands beside the skill."),
            AddEvidenceOutcome.Invalid => await AgainAsync(id, form, form.Error!, cancellationToken),
            AddEvidenceOutcome.Full => await AgainAsync(
                id, form, $"A skill has up to {SkillEvidence.MaximumPerSkill} pieces. Remove one first.", cancellationToken),
            AddEvidenceOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    [HttpPost("{entryId:int}/remove")]
    public async Task<IActionResult> Delete(int id, int entryId, CancellationToken cancellationToken) =>
        await remove.ExecuteAsync(AccountId, id, entryId, Process, cancellationToken) switch
        {
            RemoveOutcome.Removed => Redirect(links.Me.Skill(id), flash: "It is off your profile."),
            RemoveOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> AgainAsync(
        int id, EvidenceForm form, string error, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        if (whole.Skills.Find(own => own.Id == id) is not { } held)
        {
            return NotFound();
        }

        var skill = SkillForm.Of(held);
        skill.Revision = whole.Revision;
        ViewData["Evidence"] = form;
        ModelState.Clear();
        ModelState.AddModelError("Evidence.Text", error);
        return Invalid("Show", new EntryPage<SkillForm>(skill, id, whole));
    }
}
