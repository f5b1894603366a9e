using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Dashboard;

/// <summary>What waits for an administrator.</summary>
[Route("admin")]
public sealed class DashboardController(DashboardQuery dashboard) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await dashboard.FindAsync(cancellationToken));
}
