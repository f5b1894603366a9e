using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Companies.Company;

/// <summary>A company and its live postings. There is no page of a company that is not verified.</summary>
[AllowAnonymous]
[Route("companies/{slug}")]
public sealed class CompanyController(CompanyPageQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await query.ReadAsync(slug, cancellationToken) is { } page ? View(page) : NotFound();
}
