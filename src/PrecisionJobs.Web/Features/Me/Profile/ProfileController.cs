using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>The whole profile.</summary>
/// <param name="Profile">Everything on it.</param>
/// <param name="Steps">What to do next, the most useful first.</param>
/// <param name="Today">For validity of certifications.</param>
public sealed record ProfilePage(Candidate Profile, IReadOnlyList<ProfileStep> Steps, DateOnly Today);

/// <summary>The profile as its owner sees it: every part with a way to change it, and what is missing.</summary>
[Route("me/profile")]
public sealed class ProfileController(ProfileQuery profile) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        return View(new ProfilePage(whole, ProfileAdvice.NextSteps(whole, profile.Today), profile.Today));
    }
}
