using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>The applicants of a posting, and one of them.</summary>
[Route(MemberDoor)]
[Route(RecruiterDoor)]
public sealed class ApplicantsController(ApplicantListQuery applicants, ApplicantPageQuery applicant) : ReviewController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        int postingId, [FromQuery] ApplicantCriteria criteria, CancellationToken cancellationToken) =>
        await applicants.FindAsync(Desk, postingId, criteria, cancellationToken) is { } list ? View(list) : NotFound();

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(
        int postingId, string reference, [FromQuery] ApplicantCriteria criteria, CancellationToken cancellationToken) =>
        await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken) is { } page
            ? View("Applicant", page)
            : NotFound();
}
