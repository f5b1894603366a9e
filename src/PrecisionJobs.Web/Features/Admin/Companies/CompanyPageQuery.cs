using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>Reads one company.</summary>
public sealed class CompanyPageQuery(AppDbContext db, TimeProvider clock)
{
    private const int PostingsShown = 25;

    public async Task<CompanyPage?> FindAsync(
        string slug, CancellationToken cancellationToken, string? problem = null)
    {
        var company = await db.Companies.AsNoTracking()
            .Include(item => item.Sites).Include(item => item.Members).Include(item => item.History)
            .SingleOrDefaultAsync(item => item.Slug == slug, cancellationToken);
        if (company is null)
        {
            return null;
        }

        var postings = await PostingsAsync(company.Id, cancellationToken);
        var assigned = db.RecruiterAssignments.Where(assignment => assignment.CompanyId == company.Id)
            .Select(assignment => assignment.RecruiterAccountId);
        var recruiters = db.Users.AsNoTracking().InRole(db, Roles.Recruiter);
        return new CompanyPage
        {
            Company = company,
            Members = [.. company.Members.OrderBy(member => member.State).ThenBy(member => member.Role).ThenBy(member => member.Id)],
            Postings = postings.Items,
            PostingCount = postings.Total,
            Recruiters = await CardsAsync(
                db.Users.AsNoTracking().Where(account => assigned.Contains(account.Id)), cancellationToken),
            OtherRecruiters = await CardsAsync(
                recruiters.Where(account => account.DisabledAt == null && !assigned.Contains(account.Id)), cancellationToken),
            Problem = problem,
        };
    }

    private async Task<Paged<CompanyPosting>> PostingsAsync(int companyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var paged = await db.Postings.AsNoTracking().OwnedBy(companyId)
            .OrderByDescending(posting => posting.UpdatedAt).ThenByDescending(posting => posting.Id)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.State,
                posting.PublishAt,
                posting.ClosesAt,
                posting.Company.Verification,
                posting.UpdatedAt,
                Applications = db.Applications.Count(application => application.PostingId == posting.Id),
            })
            .ToPagedAsync(1, PostingsShown, cancellationToken);
        return new Paged<CompanyPosting>(
            [
                .. paged.Items.Select(row => new CompanyPosting(
                    row.Id,
                    row.Title,
                    Posting.StatusOf(
                        row.State, row.PublishAt, row.ClosesAt, row.Verification == VerificationState.Verified, now),
                    row.UpdatedAt,
                    row.Applications)),
            ],
            paged.Total, paged.Page, paged.Size);
    }

    private static Task<List<AssignedRecruiter>> CardsAsync(
        IQueryable<SignedInAccount> accounts, CancellationToken cancellationToken) => accounts
        .OrderBy(account => account.DisplayName).ThenBy(account => account.Id)
        .Select(account => new AssignedRecruiter(account.Id, account.DisplayName, account.Email!))
        .ToListAsync(cancellationToken);
}
