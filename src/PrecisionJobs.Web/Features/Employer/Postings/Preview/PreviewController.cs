using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Shared.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Preview;

/// <summary>The posting as candidates will read it, from what is saved; in every state, for every member.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/preview")]
public sealed class PreviewController(AppDbContext db, PostingDetailsQuery details, TimeProvider clock) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var posting = await details.ReadAsync(db.Postings.OwnedBy(Member.CompanyId), postingId, cancellationToken);
        if (posting is null)
        {
            return NotFound();
        }

        var stands = await db.Postings.OwnedBy(Member.CompanyId).Where(item => item.Id == postingId)
            .Select(item => new { item.State, item.PublishAt, item.ClosesAt }).SingleAsync(cancellationToken);
        var status = Posting.StatusOf(
            stands.State, stands.PublishAt, stands.ClosesAt, Company.IsVerified, clock.GetUtcNow().UtcDateTime);
        return View(new PreviewPage(new PostingView(posting), status));
    }
}

/// <summary>The preview.</summary>
/// <param name="View">The posting's body, as on its public page.</param>
/// <param name="Status">Where the posting stands.</param>
public sealed record PreviewPage(PostingView View, PostingStatus Status)
{
    /// <summary>Candidates see it now.</summary>
    public bool IsLive => Status == PostingStatus.Live;
}
