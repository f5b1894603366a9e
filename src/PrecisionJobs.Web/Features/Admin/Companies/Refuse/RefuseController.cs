using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Companies.Refuse;

/// <summary>Refuses a company, or takes its verification back.</summary>
[Route("admin/companies/{slug}/refuse")]
public sealed class RefuseController(RefuseCompany refuse, CompanyPageQuery company, Links links) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await company.FindAsync(slug, cancellationToken) is { } found
            ? View(new RefusePage(found, new ReasonForm { Revision = found.Company.Revision }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(string slug, ReasonForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(slug, form, cancellationToken) is { } page ? Invalid("Show", page) : NotFound();
        }

        return await refuse.ExecuteAsync(slug, form, Process, cancellationToken) switch
        {
            DecisionOutcome.Done => Redirect(links.Admin.Company(slug), flash: "The company is refused. Nothing of it is public."),
            DecisionOutcome.Unchanged => Redirect(links.Admin.Company(slug), flash: "The company was refused already."),
            DecisionOutcome.Stale => await StaleAsync(slug, form, cancellationToken),
            DecisionOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<RefusePage?> AgainAsync(string slug, ReasonForm form, CancellationToken cancellationToken) =>
        await company.FindAsync(slug, cancellationToken) is { } found ? new RefusePage(found, form) : null;

    private async Task<IActionResult> StaleAsync(string slug, ReasonForm form, CancellationToken cancellationToken)
    {
        var page = await AgainAsync(slug, form, cancellationToken);
        if (page is null)
        {
            return NotFound();
        }

        form.Revision = page.Company.Company.Revision;
        ModelState.Clear();
        ModelState.AddModelError(
            string.Empty, "Somebody changed this company while you were writing. Your reason is kept; look at the company again, then decide.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", page);
    }
}

/// <summary>The page that asks for the reason.</summary>
public sealed record RefusePage(CompanyPage Company, ReasonForm Form);
