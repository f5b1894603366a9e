using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants.Decline;

/// <summary>Asks for the reason before an application ends. None is chosen beforehand: reports count them.</summary>
[MayDecide]
[Route(MemberDoor + "/{reference}/decline")]
[Route(RecruiterDoor + "/{reference}/decline")]
public sealed class DeclineController(ApplicantPageQuery applicant) : ReviewController
{
    /// <summary>The reasons, or with one chosen the decision it leads to.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(
        int postingId,
        string reference,
        string? reason,
        bool chosen,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        var page = await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken);
        if (page is not { CanEnd: true })
        {
            return NotFound();
        }

        if (Decide.Target.From(to: null, reason) is not null)
        {
            return LocalPath(page.Address("decision").With(("reason", reason)));
        }

        if (!chosen)
        {
            return View("Reasons", page);
        }

        ModelState.AddModelError("reason", "Choose a reason.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Reasons", page);
    }
}
