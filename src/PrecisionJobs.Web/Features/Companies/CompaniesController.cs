using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Companies;

/// <summary>Verified companies.</summary>
[AllowAnonymous]
[Route("companies")]
public sealed class CompaniesController(CompanyListQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken) =>
        View(await query.ReadAsync(page ?? 1, cancellationToken));
}
