using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Unlisted;

/// <summary>Skills and certifications kept as text. The forms stand where the catalogue knew nothing.</summary>
[Route("me/profile/unlisted")]
public sealed class UnlistedController(KeepUnlisted keep, RemoveUnlisted remove, Links links) : MeController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(UnlistedForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Keep", form);
        }

        return await keep.ExecuteAsync(AccountId, form, Process, cancellationToken) switch
        {
            KeepOutcome.Kept => Onward(
                form.ReturnUrl, links.Me.Profile, flash: $"“{form.Text!.Trim()}” is on your profile as you typed it."),
            KeepOutcome.Already => Onward(
                form.ReturnUrl, links.Me.Profile, flash: $"“{form.Text!.Trim()}” is on your profile already."),
            KeepOutcome.Full => Onward(
                form.ReturnUrl,
                links.Me.Profile,
                flash: $"A profile keeps up to {UnlistedTerm.MaximumPerCandidate} texts. Remove one before you add another."),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Delete(int id, string? returnUrl, CancellationToken cancellationToken) =>
        await remove.ExecuteAsync(AccountId, id, Process, cancellationToken) switch
        {
            RemoveOutcome.Removed => Onward(returnUrl, links.Me.Profile, flash: "It is off your profile."),
            RemoveOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
}
