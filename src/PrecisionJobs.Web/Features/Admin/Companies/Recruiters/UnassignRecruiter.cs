using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.Companies.Recruiters;

/// <summary>Ends a recruiter's work for a company; it holds from their next request.</summary>
public sealed class UnassignRecruiter(AppDbContext db)
{
    public async Task<AssignOutcome> ExecuteAsync(
        string slug, int accountId, Process process, CancellationToken cancellationToken)
    {
        var assignment = await db.RecruiterAssignments.SingleOrDefaultAsync(
            item => item.Company.Slug == slug && item.RecruiterAccountId == accountId, cancellationToken);
        if (assignment is null)
        {
            return await db.Companies.AnyAsync(company => company.Slug == slug, cancellationToken)
                ? AssignOutcome.Already
                : AssignOutcome.NotFound;
        }

        db.RecruiterAssignments.Remove(assignment);
        await db.SaveChangesAsync(process.For("End recruiter assignment"), cancellationToken);
        return AssignOutcome.Assigned;
    }
}
