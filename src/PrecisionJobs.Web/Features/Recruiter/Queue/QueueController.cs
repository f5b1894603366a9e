using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>Who waits, over all companies of the recruiter.</summary>
[Route("recruiter")]
public sealed class QueueController(QueueQuery queue) : RecruiterController
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] QueueCriteria criteria, CancellationToken cancellationToken) =>
        View(await queue.FindAsync(AccountId, criteria, cancellationToken));
}
