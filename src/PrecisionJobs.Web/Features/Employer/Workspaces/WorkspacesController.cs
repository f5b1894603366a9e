using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer.Workspaces;

/// <summary>Leads a member to their company: straight in where there is one, to a choice where there are several.</summary>
[Authorize(Policy = Policies.Employer)]
[Route("employer")]
public sealed class WorkspacesController(WorkspacesQuery workspaces, Links links) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var page = await workspaces.FindAsync(AccountId, cancellationToken);
        return page is { Active: [var only], Requested.Count: 0 }
            ? LocalPath(links.Employer.Company(only.Slug))
            : View(page);
    }
}
