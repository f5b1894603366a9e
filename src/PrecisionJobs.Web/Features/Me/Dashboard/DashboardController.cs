using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Features.Me.Applications;
using PrecisionJobs.Web.Features.Me.Profile;

namespace PrecisionJobs.Web.Features.Me.Dashboard;

/// <summary>A candidate's first page.</summary>
/// <param name="Profile">The whole profile.</param>
/// <param name="Steps">What would help next.</param>
/// <param name="InProgress">Applications on which something is still to be decided.</param>
/// <param name="Searches">Searches that the profile suggests.</param>
public sealed record DashboardPage(
    Candidate Profile,
    IReadOnlyList<ProfileStep> Steps,
    IReadOnlyList<ApplicationCard> InProgress,
    IReadOnlyList<SuggestedSearch> Searches);

/// <summary>Where a candidate stands: profile, applications, searches.</summary>
[Route("me")]
public sealed class DashboardController(ProfileQuery profile, ApplicationsQuery applications) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        return View(new DashboardPage(
            whole,
            ProfileAdvice.NextSteps(whole, profile.Today),
            (await applications.ListAsync(AccountId, isOver: false, cancellationToken)).Cards,
            SuggestedSearch.From(whole)));
    }
}
