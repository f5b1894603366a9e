using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.Drafts;

/// <summary>
/// Keeps what is typed into a step while it is typed, apart from the posting: half a sentence never gets into what is
/// published.
/// </summary>
[RequireMember(MemberRole.Editor)]
[Route("employer/{companySlug}/postings/{postingId:int}/{step:regex(^(basics|work|requirements|pay|place|questions)$)}/draft")]
public sealed class StepDraftController(AppDbContext db, FormDrafts drafts, Links links) : EmployerController
{
    /// <summary>Posted by the page's script while its writer pauses.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Update(int postingId, string step, CancellationToken cancellationToken)
    {
        var states = await db.Postings.OwnedBy(Member.CompanyId)
            .Where(posting => posting.Id == postingId)
            .Select(posting => posting.State)
            .ToListAsync(cancellationToken);
        if (states is not [var state])
        {
            return NotFound();
        }

        if (PostingRights.ToEdit(state, Company, Member) != EditRight.Allowed)
        {
            return Conflict();
        }

        await drafts.SaveAsync(DraftKey.Of(postingId, step), Request.Form, cancellationToken);
        return NoContent();
    }

    /// <summary>Throws the unsaved text away.</summary>
    [HttpPost("discard")]
    public async Task<IActionResult> Discard(int postingId, string step, CancellationToken cancellationToken)
    {
        if (!await db.Postings.OwnedBy(Member.CompanyId).AnyAsync(posting => posting.Id == postingId, cancellationToken))
        {
            return NotFound();
        }

        await drafts.ClearAsync(DraftKey.Of(postingId, step), cancellationToken);
        return Redirect(
            links.Employer.PostingStep(Company.Slug, postingId, step), "The unsaved changes are gone. This is the saved version.");
    }
}
