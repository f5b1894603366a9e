using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>The search page. Everything it shows is in its address.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("jobs")]
public sealed class SearchController(SearchPageQuery query, CurrentViewer viewer) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var parsed = SearchCriteria.Parse(Request.QueryString.Value);
        return View(await query.ReadAsync(parsed, await viewer.ReadAsync(cancellationToken), cancellationToken));
    }
}
