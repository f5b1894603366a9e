using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Apply.Resume;

/// <summary>What came of uploading a résumé for one application.</summary>
public abstract record TakeResumeOutcome
{
    private TakeResumeOutcome()
    {
    }

    /// <summary>Stored; the draft has to name it.</summary>
    public sealed record Taken(int FileId) : TakeResumeOutcome;

    /// <summary>Not taken; the one before stays.</summary>
    public sealed record Refused(string Message) : TakeResumeOutcome;
}

/// <summary>Takes a résumé that goes with one application and not onto the profile, in place of the one before.</summary>
public sealed class TakeResume(AppDbContext db, FileStore store, FileCleaner files)
{
    public async Task<TakeResumeOutcome> ExecuteAsync(
        int accountId, IFormFile upload, int? formerId, Process process, CancellationToken cancellationToken)
    {
        var outcome = await store.TakeAsync(upload, StoredFileKind.Resume, accountId, cancellationToken);
        if (outcome is UploadOutcome.Refused refused)
        {
            return new TakeResumeOutcome.Refused(refused.Message);
        }

        var file = ((UploadOutcome.Taken)outcome).File;
        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(process.For("Upload résumé"), cancellationToken);
        if (formerId is { } former)
        {
            await files.ReleaseAsync(former, process, cancellationToken);
        }

        return new TakeResumeOutcome.Taken(file.Id);
    }
}
