using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>The read API: the search page's parameters, results and counts as JSON.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("api/v1/jobs")]
public sealed class JobsController(JobsAnswerQuery search, JobAnswerQuery one, CurrentViewer viewer) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var parsed = SearchCriteria.Parse(Request.QueryString.Value);
        if (ApiProblems.Of(parsed.Ignored) is { } unread)
        {
            return BadRequest(unread);
        }

        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        var result = search.Find(parsed.Criteria, audience);
        return ApiProblems.Of(result.Place) is { } unplaced
            ? BadRequest(unplaced)
            : Ok(await search.ReadAsync(parsed.Criteria, result, cancellationToken));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        return await one.ReadAsync(id, audience, cancellationToken) switch
        {
            JobOutcome.Live live => Ok(live.Job),
            JobOutcome.Over over => Problem(over.Ending, statusCode: StatusCodes.Status410Gone, title: "This posting is no longer open."),
            JobOutcome.Unknown => Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such posting."),
            _ => throw new UnreachableException(),
        };
    }
}
