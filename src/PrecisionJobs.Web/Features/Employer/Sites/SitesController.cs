using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Sites;

/// <summary>The company's places of work.</summary>
[Route("employer/{companySlug}/sites")]
public sealed class SitesController(SitesQuery sites) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await sites.ListAsync(Member.CompanyId, cancellationToken));
}
