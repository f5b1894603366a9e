using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Dashboard;

/// <summary>What needs doing at one company.</summary>
[Route("employer/{companySlug}")]
public sealed class CompanyDashboardController(CompanyDashboardQuery dashboard) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await dashboard.FindAsync(Member, cancellationToken));
}
