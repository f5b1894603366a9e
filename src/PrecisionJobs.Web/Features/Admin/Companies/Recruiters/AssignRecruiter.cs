using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Admin.Companies.Recruiters;

/// <summary>What came of assigning a recruiter, or of ending it.</summary>
public enum AssignOutcome
{
    Assigned,

    /// <summary>It stood so already.</summary>
    Already,

    /// <summary>The account is no recruiter who can sign in.</summary>
    NoRecruiter,

    NotFound,
}

/// <summary>Lets a recruiter work on a company's postings and applicants.</summary>
public sealed class AssignRecruiter(AppDbContext db)
{
    public async Task<AssignOutcome> ExecuteAsync(
        string slug, int accountId, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleOrDefaultAsync(item => item.Slug == slug, cancellationToken);
        if (company is null)
        {
            return AssignOutcome.NotFound;
        }

        if (!await db.Users.InRole(db, Roles.Recruiter).AnyAsync(
            account => account.Id == accountId && account.DisabledAt == null, cancellationToken))
        {
            return AssignOutcome.NoRecruiter;
        }

        db.RecruiterAssignments.Add(new RecruiterAssignment
        {
            RecruiterAccountId = accountId,
            CompanyId = company.Id,
            AssignedAt = process.At,
            AssignedByAccountId = process.AccountId,
        });
        try
        {
            await db.SaveChangesAsync(process.For("Assign recruiter"), cancellationToken);
            return AssignOutcome.Assigned;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return AssignOutcome.Already;
        }
    }
}
