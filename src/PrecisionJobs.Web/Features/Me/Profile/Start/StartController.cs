using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Start;

/// <summary>The way through the profile.</summary>
/// <param name="Next">What to do now; null where nothing is left.</param>
/// <param name="Later">What comes after it.</param>
/// <param name="IsNew">Neither a job nor a skill is on the profile.</param>
public sealed record StartPage(ProfileStep? Next, IReadOnlyList<ProfileStep> Later, bool IsNew);

/// <summary>
/// Leads through the profile one step after the other, for a thumb on a phone: each form comes back here, and the next
/// step is the one that changes most.
/// </summary>
[Route("me/profile/start")]
public sealed class StartController(ProfileQuery profile) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? after, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        var steps = ProfileAdvice.NextSteps(whole, profile.Today);

        // A step that was put off comes last, once.
        var put = steps.FirstOrDefault(step => KeyOf(step) == after);
        var ordered = put is null ? steps : [.. steps.Where(step => step != put), put];
        return View(new StartPage(
            ordered.Count > 0 ? ordered[0] : null,
            [.. ordered.Skip(1)],
            whole.WorkHistory.Count == 0 && whole.Skills.Count == 0));
    }

    /// <summary>How an address names a step.</summary>
    internal static string KeyOf(ProfileStep step) => $"{step.Section}-{step.EntryId}-{Slug.From(step.Text)}";
}
