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
    /// The profiles that a company may find without an application: those that are open to its members, or to recruiters
    /// where one asks, and not kept from it by name. The company has to be verified, which the caller asks.
    /// </summary>
    public static IQueryable<Candidate> FindableFor(this IQueryable<Candidate> candidates, int companyId, bool isRecruiter) =>
        candidates.Where(candidate =>
            (candidate.Visibility == ProfileVisibility.VerifiedEmployers
                || (isRecruiter && candidate.Visibility == ProfileVisibility.RecruitersOnly))
            && candidate.HiddenFrom.All(hidden => hidden.CompanyId != companyId));

    /// <summary>The invitations that the account was sent.</summary>
    public static IQueryable<ApplyInvitation> SentTo(this IQueryable<ApplyInvitation> invitations, int accountId) =>
        invitations.Where(invitation => invitation.Candidate.AccountId == accountId);

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

    /// <summary>The applications that the account sent.</summary>
    public static IQueryable<JobApplication> SentBy(this IQueryable<JobApplication> applications, int accountId) =>
        applications.Where(application => application.Candidate.AccountId == accountId);
}
