using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Scopes;

/// <summary>What belongs to the companies assigned to a recruiter: where every query of their workspace begins.</summary>
public static class RecruiterScope
{
    /// <summary>The companies.</summary>
    public static IQueryable<Company> AssignedTo(this IQueryable<Company> companies, AppDbContext db, int accountId) =>
        companies.Where(company => db.RecruiterAssignments.Any(
            assignment => assignment.RecruiterAccountId == accountId && assignment.CompanyId == company.Id));

    /// <summary>Their postings, in every state.</summary>
    public static IQueryable<Posting> AssignedTo(this IQueryable<Posting> postings, AppDbContext db, int accountId) =>
        postings.Where(posting => db.RecruiterAssignments.Any(
            assignment => assignment.RecruiterAccountId == accountId && assignment.CompanyId == posting.CompanyId));

    /// <summary>The applications to their postings.</summary>
    public static IQueryable<JobApplication> AssignedTo(
        this IQueryable<JobApplication> applications, AppDbContext db, int accountId) =>
        applications.Where(application => db.RecruiterAssignments.Any(assignment =>
            assignment.RecruiterAccountId == accountId && assignment.CompanyId == application.Posting.CompanyId));
}
