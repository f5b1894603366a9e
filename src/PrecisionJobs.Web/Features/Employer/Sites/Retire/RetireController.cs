using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Sites.Retire;

/// <summary>Gives a site up for new postings, or takes it into use again.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/sites/{siteId:int}")]
public sealed class RetireController(AppDbContext db, RetireSite retire, TimeProvider clock, Links links) : EmployerController
{
    [HttpGet("retire")]
    public async Task<IActionResult> Show(int siteId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var live = db.Postings.OwnedBy(Member.CompanyId).Where(Posting.LiveAt(now));
        var page = await db.Sites.OwnedBy(Member.CompanyId)
            .Where(site => site.Id == siteId)
            .Select(site => new RetirePage(
                site.Id, site.Name, live.Count(posting => posting.Sites.Any(link => link.SiteId == site.Id))))
            .SingleOrDefaultAsync(cancellationToken);
        return page is null ? NotFound() : View(page);
    }

    [HttpPost("retire")]
    public Task<IActionResult> Create(int siteId, CancellationToken cancellationToken) =>
        SetAsync(siteId, isRetired: true, cancellationToken);

    [HttpPost("restore")]
    public Task<IActionResult> Restore(int siteId, CancellationToken cancellationToken) =>
        SetAsync(siteId, isRetired: false, cancellationToken);

    private async Task<IActionResult> SetAsync(int siteId, bool isRetired, CancellationToken cancellationToken) =>
        await retire.ExecuteAsync(Member, siteId, isRetired, Process, cancellationToken) switch
        {
            RetireOutcome.NotFound => NotFound(),
            _ => Redirect(
                links.Employer.Sites(Company.Slug),
                isRetired ? "The site is retired: new postings cannot name it." : "The site is in use again."),
        };
}

/// <summary>Asks before a site is given up.</summary>
public sealed record RetirePage(int Id, string Name, int LivePostings);
