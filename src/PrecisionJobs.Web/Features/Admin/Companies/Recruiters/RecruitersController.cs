using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Companies.Recruiters;

/// <summary>Which recruiters work for a company.</summary>
[Route("admin/companies/{slug}/recruiters")]
public sealed class RecruitersController(
    AssignRecruiter assign, UnassignRecruiter unassign, CompanyPageQuery company, Links links) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string slug, AssignForm form, CancellationToken cancellationToken) =>
        await assign.ExecuteAsync(slug, form.RecruiterId, Process, cancellationToken) switch
        {
            AssignOutcome.Assigned or AssignOutcome.Already =>
                Redirect(links.Admin.Company(slug), flash: "The recruiter can work on this company's postings and applicants."),
            AssignOutcome.NoRecruiter => await RefusedAsync(slug, cancellationToken),
            AssignOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    [HttpPost("{accountId:int}/remove")]
    public async Task<IActionResult> Delete(string slug, int accountId, CancellationToken cancellationToken) =>
        await unassign.ExecuteAsync(slug, accountId, Process, cancellationToken) switch
        {
            AssignOutcome.Assigned or AssignOutcome.Already =>
                Redirect(links.Admin.Company(slug), flash: "The recruiter no longer sees this company. It holds from their next click."),
            AssignOutcome.NoRecruiter or AssignOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> RefusedAsync(string slug, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await company.FindAsync(slug, cancellationToken, "Choose a recruiter who can sign in.") is { } page
            ? View("Show", page)
            : NotFound();
    }
}

/// <summary>Who is to be assigned.</summary>
public sealed class AssignForm
{
    public int RecruiterId { get; set; }
}
