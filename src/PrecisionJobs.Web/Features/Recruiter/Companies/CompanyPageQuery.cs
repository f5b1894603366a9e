using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Recruiter.Companies;

/// <summary>A company's postings as a recruiter works on them.</summary>
public sealed record CompanyPage(string Slug, string Name, VerificationState Verification, IReadOnlyList<PostingLine> Postings);

/// <summary>A posting with its applicants counted.</summary>
public sealed record PostingLine(int Id, string Title, PostingStatus Status, int Applicants, int New);

/// <summary>Reads a company that is assigned to a recruiter.</summary>
public sealed class CompanyPageQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>The company, or null where it is not assigned.</summary>
    public async Task<CompanyPage?> FindAsync(int accountId, string slug, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().AssignedTo(db, accountId)
            .Where(item => item.Slug == slug)
            .Select(item => new { item.Id, item.Slug, item.Name, item.Verification })
            .SingleOrDefaultAsync(cancellationToken);
        return company is null
            ? null
            : new CompanyPage(
                company.Slug,
                company.Name,
                company.Verification,
                await PostingsAsync(company.Id, company.Verification == VerificationState.Verified, cancellationToken));
    }

    private async Task<IReadOnlyList<PostingLine>> PostingsAsync(
        int companyId, bool isVerified, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Postings.AsNoTracking().OwnedBy(companyId)
            .Where(posting => posting.State != PostingState.Draft)
            .OrderByDescending(posting => posting.PublishAt).ThenByDescending(posting => posting.Id)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.State,
                posting.PublishAt,
                posting.ClosesAt,
                Applicants = db.Applications.Count(application => application.PostingId == posting.Id),
                New = db.Applications.Count(application =>
                    application.PostingId == posting.Id && application.Stage == ApplicationStage.Received),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new PostingLine(
                row.Id,
                row.Title,
                Posting.StatusOf(row.State, row.PublishAt, row.ClosesAt, isVerified, now),
                row.Applicants,
                row.New)),
        ];
    }
}
