using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Profile;

/// <summary>The company's profile and where its verification stands.</summary>
[Route("employer/{companySlug}/profile")]
public sealed class ProfileController(ProfileQuery profile) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await profile.FindAsync(Member.CompanyId, cancellationToken));
}
