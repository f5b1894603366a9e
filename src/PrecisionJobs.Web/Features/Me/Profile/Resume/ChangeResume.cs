using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Resume;

/// <summary>What came of changing the résumé.</summary>
public abstract record ChangeResumeOutcome
{
    private ChangeResumeOutcome()
    {
    }

    /// <summary>Stored, or with no file taken off.</summary>
    public sealed record Done : ChangeResumeOutcome;

    /// <summary>The file was not taken; the résumé before stays.</summary>
    public sealed record Refused(string Message) : ChangeResumeOutcome;
}

/// <summary>
/// Puts a résumé on the profile in place of the one before, or takes it off. Applications that were sent keep theirs;
/// what no application holds is deleted.
/// </summary>
public sealed class ChangeResume(AppDbContext db, FileStore store, FileCleaner files)
{
    public async Task<ChangeResumeOutcome> ExecuteAsync(
        int accountId, IFormFile? upload, Process process, CancellationToken cancellationToken)
    {
        var outcome = upload is null
            ? null
            : await store.TakeAsync(upload, StoredFileKind.Resume, accountId, cancellationToken);
        if (outcome is UploadOutcome.Refused refused)
        {
            return new ChangeResumeOutcome.Refused(refused.Message);
        }

        var former = await db.OverAgainAsync(
            () => StoreAsync(accountId, (outcome as UploadOutcome.Taken)?.File, process, cancellationToken));
        if (former is { } fileId)
        {
            await files.ReleaseAsync(fileId, process, cancellationToken);
        }

        return new ChangeResumeOutcome.Done();
    }

    private async Task<int?> StoreAsync(
        int accountId, StoredFile? file, Process process, CancellationToken cancellationToken)
    {
        var candidate = await db.CandidateOfAsync(accountId, process, WithResume, cancellationToken);
        var former = candidate.ResumeId;
        candidate.Resume?.Remove(process.At);
        (candidate.Resume, candidate.ResumeId) = (file, null);
        db.Touch(candidate, process);
        await db.SaveChangesAsync(process.For(file is null ? "Remove résumé" : "Upload résumé"), cancellationToken);
        return former;
    }

    private static IQueryable<Candidate> WithResume(IQueryable<Candidate> candidates) =>
        candidates.Include(candidate => candidate.Resume);
}
