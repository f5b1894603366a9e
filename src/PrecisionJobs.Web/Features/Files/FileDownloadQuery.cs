using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Files;

/// <summary>A file, for those who may have it.</summary>
public sealed class FileDownloadQuery(AppDbContext db)
{
    /// <summary>
    /// The file of its owner, of an application that lies with a company of the reader, or for a recruiter of a profile that
    /// they may see; null for anybody else, as if there were none.
    /// </summary>
    public Task<StoredFile?> FindAsync(
        string storageName, int accountId, string? role, CancellationToken cancellationToken) =>
        VisibleTo(accountId, role).AsNoTracking()
            .SingleOrDefaultAsync(file => file.StorageName == storageName, cancellationToken);

    private IQueryable<StoredFile> VisibleTo(int accountId, string? role) => role switch
    {
        // On the profile, in an unfinished application or in one that was sent.
        Roles.Candidate => db.StoredFiles.Where(file =>
            file.OwnerAccountId == accountId
            && (file.RemovedAt == null || db.Applications.Any(application => application.ResumeId == file.Id))),
        Roles.Employer => db.StoredFiles.Where(file => db.Applications.Any(application =>
            application.ResumeId == file.Id && db.Members.Any(member =>
                member.AccountId == accountId && member.State == MemberState.Active
                && member.CompanyId == application.Posting.CompanyId))),
        Roles.Recruiter => RecruitersFiles(accountId),
        _ => db.StoredFiles.Where(_ => false),
    };

    // What was sent to a company they work for, and what stands on a profile that they may see: they check it.
    private IQueryable<StoredFile> RecruitersFiles(int accountId)
    {
        var seen = db.Candidates.VisibleToRecruiter(db, accountId);
        return db.StoredFiles.Where(file =>
            db.Applications.Any(application => application.ResumeId == file.Id && db.RecruiterAssignments.Any(assignment =>
                assignment.RecruiterAccountId == accountId && assignment.CompanyId == application.Posting.CompanyId))
            || seen.Any(candidate => candidate.Documents.Any(document => document.FileId == file.Id)
                || candidate.Certifications.Any(held => held.DocumentId == file.Id)));
    }
}
