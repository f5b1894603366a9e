using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Companies.Verify;

/// <summary>Declares a company checked.</summary>
[Route("admin/companies/{slug}/verify")]
public sealed class VerifyController(VerifyCompany verify, CompanyPageQuery company, Links links) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string slug, VerifyForm form, CancellationToken cancellationToken) =>
        await verify.ExecuteAsync(slug, form.Revision, Process, cancellationToken) switch
        {
            DecisionOutcome.Done => Redirect(links.Admin.Company(slug), flash: "The company is verified. Its published postings are live."),
            DecisionOutcome.Unchanged => Redirect(links.Admin.Company(slug), flash: "The company was verified already."),
            DecisionOutcome.Stale => await StaleAsync(slug, cancellationToken),
            DecisionOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> StaleAsync(string slug, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", await company.FindAsync(
            slug, cancellationToken,
            "Somebody changed this company while you were looking at it. What you see now is the newest version; nothing was decided. Check it again."));
    }
}

/// <summary>Which version of the company was checked.</summary>
public sealed class VerifyForm
{
    public int Revision { get; set; }
}
