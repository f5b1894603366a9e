using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Candidates;

/// <summary>A candidate's trade profile, outside of any application.</summary>
[Route("recruiter/candidates/{candidateId:int}")]
public sealed class CandidateController(CandidatePageQuery candidates) : RecruiterController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int candidateId, CancellationToken cancellationToken) =>
        await candidates.FindAsync(candidateId, AccountId, cancellationToken) is { } page ? View(page) : NotFound();
}
