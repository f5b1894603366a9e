using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>All companies, and one of them with everything an administrator decides by.</summary>
[Route("admin/companies")]
public sealed class CompaniesController(CompanyListQuery companies, CompanyPageQuery company) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, string? q, int page, CancellationToken cancellationToken) =>
        View(await companies.FindAsync(state, q, page, cancellationToken));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await company.FindAsync(slug, cancellationToken) is { } found ? View(found) : NotFound();
}
