using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Copy;

/// <summary>Writes a copy of a posting as a new draft.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/copy")]
public sealed class CopyController(CopyPosting copy) : VerbController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, CopyForm form, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(form.Key, "N", out _))
        {
            return BadRequest();
        }

        return await copy.ExecuteAsync(Member, postingId, form.Key!, Process, cancellationToken) switch
        {
            CopyOutcome.Copied copied => Redirect(
                Links.Employer.PostingStep(Company.Slug, copied.PostingId, PostingSteps.Basics),
                "This is the copy, a new draft. Change what differs."),
            CopyOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>Which button it was.</summary>
public sealed class CopyForm
{
    /// <summary>Random key of the page.</summary>
    public string? Key { get; set; }
}
