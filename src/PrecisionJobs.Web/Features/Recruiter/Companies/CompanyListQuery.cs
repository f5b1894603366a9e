using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Recruiter.Companies;

/// <summary>A company assigned to a recruiter.</summary>
public sealed record CompanyCard(string Slug, string Name, VerificationState Verification, int LivePostings, int New);

/// <summary>Lists the companies assigned to a recruiter by name.</summary>
public sealed class CompanyListQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<CompanyCard>> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        var live = db.Postings.Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime));
        return await db.Companies.AsNoTracking().AssignedTo(db, accountId)
            .OrderBy(company => company.Name).ThenBy(company => company.Id)
            .Select(company => new CompanyCard(
                company.Slug,
                company.Name,
                company.Verification,
                live.Count(posting => posting.CompanyId == company.Id),
                db.Applications.Count(application =>
                    application.Posting.CompanyId == company.Id && application.Stage == ApplicationStage.Received)))
            .ToListAsync(cancellationToken);
    }
}
