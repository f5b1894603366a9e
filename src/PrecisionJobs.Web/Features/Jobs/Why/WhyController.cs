using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Jobs.Why;

/// <summary>Why a posting is among the results of a search: the search stands in the query string, as on its own page.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("jobs/{id:int}/why")]
public sealed class WhyController(WhyQuery query, CurrentViewer viewer) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var criteria = SearchCriteria.Parse(Request.QueryString.Value).Criteria;
        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        return await query.ReadAsync(id, criteria, audience, cancellationToken) is { } page ? View(page) : NotFound();
    }
}
