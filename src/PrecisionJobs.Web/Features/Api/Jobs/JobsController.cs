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
[ApiExplorerSettings(GroupName = ApiDescription.Version)]
[Route("api/v1/jobs")]
public sealed class JobsController(JobsAnswerQuery search, JobAnswerQuery one, CurrentViewer viewer) : AppController
{
    /// <summary>A page of live postings that match, with exact counts by every parameter.</summary>
    [HttpGet("")]
    [EndpointSummary("Search live postings")]
    [ProducesResponseType<JobsAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType(StatusCodes.Status503ServiceUnavailable)]
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

    /// <summary>One posting, whole.</summary>
    [HttpGet("{id:int}")]
    [EndpointSummary("Read one live posting")]
    [ProducesResponseType<JobAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status410Gone, "application/problem+json")]
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
