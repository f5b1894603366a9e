using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Data.Scopes;

/// <summary>What belongs to a candidate: where every query of their own pages begins.</summary>
public static class CandidateScope
{
    /// <summary>The account's own profile: one at most.</summary>
    public static IQueryable<Candidate> OwnedBy(this IQueryable<Candidate> candidates, int accountId) =>
        candidates.Where(candidate => candidate.AccountId == accountId);

    /// <summary>With everything that is on the profile, and the catalogue's names of it.</summary>
    public static IQueryable<Candidate> WithParts(this IQueryable<Candidate> candidates) => candidates
        .Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Skills).ThenInclude(used => used.Skill)
        .Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Occupation)
        .Include(candidate => candidate.Skills).ThenInclude(held => held.Skill)
        .Include(candidate => candidate.Skills).ThenInclude(held => held.Evidence)
        .Include(candidate => candidate.Certifications).ThenInclude(held => held.Certification)
        .Include(candidate => candidate.Certifications).ThenInclude(held => held.Document)
        .Include(candidate => candidate.Education).ThenInclude(entry => entry.Pathway)
        .Include(candidate => candidate.Documents).ThenInclude(document => document.File)
        .Include(candidate => candidate.Unlisted)
        .Include(candidate => candidate.HiddenFrom).ThenInclude(hidden => hidden.Company)
        .Include(candidate => candidate.ToleranceProcess)
        .Include(candidate => candidate.Resume);

    /// <summary>
    /// The profiles that a recruiter may see without being sent them, and those that applied to a company the recruiter
    /// works for. A recruiter who works for a company that the candidate keeps out sees the profile only with an application.
    /// </summary>
    public static IQueryable<Candidate> VisibleToRecruiter(this IQueryable<Candidate> candidates, AppDbContext db, int accountId) =>
        candidates.Where(candidate =>
            (candidate.Visibility != ProfileVisibility.Hidden
                && !candidate.HiddenFrom.Any(hidden => db.RecruiterAssignments.Any(assignment =>
                    assignment.RecruiterAccountId == accountId && assignment.CompanyId == hidden.CompanyId)))
            || db.Applications.Any(application => application.CandidateId == candidate.Id
                && db.RecruiterAssignments.Any(assignment => assignment.RecruiterAccountId == accountId
                    && assignment.CompanyId == application.Posting.CompanyId)));

    /// <summary>The profiles that members of a verified company may find; the company's state is for the caller to ask.</summary>
    public static IQueryable<Candidate> VisibleToCompany(this IQueryable<Candidate> candidates, int companyId) =>
        candidates.Where(candidate => candidate.Visibility == ProfileVisibility.VerifiedEmployers
            && !candidate.HiddenFrom.Any(hidden => hidden.CompanyId == companyId));

    /// <summary>The applications that the account sent.</summary>
    public static IQueryable<JobApplication> SentBy(this IQueryable<JobApplication> applications, int accountId) =>
        applications.Where(application => application.Candidate.AccountId == accountId);
}
