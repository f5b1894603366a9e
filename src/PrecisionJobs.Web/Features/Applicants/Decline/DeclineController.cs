using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Decline;

/// <summary>Asks for the reason before an application ends.</summary>
[MayDecide]
[Route(MemberDoor + "/{reference}/decline")]
[Route(RecruiterDoor + "/{reference}/decline")]
public sealed class DeclineController(ApplicantPageQuery applicant) : ReviewController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(
        int postingId, string reference, [FromQuery] ApplicantCriteria criteria, CancellationToken cancellationToken) =>
        await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken) is { CanEnd: true } page
            ? View("Reasons", page)
            : NotFound();
}
