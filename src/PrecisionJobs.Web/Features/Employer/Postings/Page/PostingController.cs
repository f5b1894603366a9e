using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Page;

/// <summary>A posting in the workspace.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}")]
public sealed class PostingController(PostingPageQuery postings) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken) =>
        await postings.FindAsync(Member, postingId, cancellationToken) is { } page ? View("Posting", page) : NotFound();
}
