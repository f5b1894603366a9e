using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Account.Manage;

/// <summary>Account and security at a glance.</summary>
[Authorize]
[Route("account/manage")]
public sealed class ManageController(OverviewQuery overview) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        await overview.FindAsync(AccountId, cancellationToken) is { } page ? View(page) : NotFound();
}
