using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Team;

/// <summary>The people who act for the company.</summary>
[Route("employer/{companySlug}/team")]
public sealed class TeamController(TeamQuery team) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await team.FindAsync(Member, cancellationToken));
}
