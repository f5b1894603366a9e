using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Companies;

/// <summary>The companies assigned to the recruiter, and the postings of one.</summary>
[Route("recruiter/companies")]
public sealed class CompaniesController(CompanyListQuery companies, CompanyPageQuery company) : RecruiterController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await companies.FindAsync(AccountId, cancellationToken));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await company.FindAsync(AccountId, slug, cancellationToken) is { } found ? View(found) : NotFound();
}
