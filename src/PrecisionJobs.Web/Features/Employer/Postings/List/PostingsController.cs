using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.List;

/// <summary>The company's postings.</summary>
[Route("employer/{companySlug}/postings")]
public sealed class PostingsController(PostingListQuery postings) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(PostingListFilter filter, CancellationToken cancellationToken) =>
        View(await postings.ListAsync(Member, filter, cancellationToken));
}
