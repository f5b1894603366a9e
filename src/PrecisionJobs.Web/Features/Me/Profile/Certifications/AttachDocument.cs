using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>What came of attaching a copy.</summary>
public abstract record AttachOutcome
{
    private AttachOutcome()
    {
    }

    /// <summary>Attached, or with no file taken off.</summary>
    public sealed record Done : AttachOutcome;

    /// <summary>The file was not taken.</summary>
    public sealed record Refused(string Message) : AttachOutcome;

    /// <summary>No such certification of the candidate.</summary>
    public sealed record NotFound : AttachOutcome;
}

/// <summary>Attaches a copy to a held certification in place of the one before, or takes it off.</summary>
public sealed class AttachDocument(AppDbContext db, FileStore store, FileCleaner files)
{
    public async Task<AttachOutcome> ExecuteAsync(
        int accountId, int id, IFormFile? upload, Process process, CancellationToken cancellationToken)
    {
        if (!await db.Candidates.OwnedBy(accountId).AnyAsync(
            candidate => candidate.Certifications.Any(held => held.Id == id), cancellationToken))
        {
            return new AttachOutcome.NotFound();
        }

        var outcome = upload is null
            ? null
            : await store.TakeAsync(upload, StoredFileKind.CertificateDocument, accountId, cancellationToken);
        return outcome is UploadOutcome.Refused refused
            ? new AttachOutcome.Refused(refused.Message)
            : await StoreAsync(accountId, id, (outcome as UploadOutcome.Taken)?.File, process, cancellationToken);
    }

    private async Task<AttachOutcome> StoreAsync(
        int accountId, int id, StoredFile? file, Process process, CancellationToken cancellationToken)
    {
        int? former = null;
        var outcome = await db.OverAgainAsync<AttachOutcome>(async () =>
        {
            var candidate = await CertificationForm.With(db.Candidates.OwnedBy(accountId)).SingleAsync(cancellationToken);
            if (candidate.Certifications.Find(own => own.Id == id) is not { } held)
            {
                return new AttachOutcome.NotFound();
            }

            held.Document?.Remove(process.At);
            former = held.Attach(file);
            db.Touch(candidate, process);
            await db.SaveChangesAsync(
                process.For(file is null ? "Remove copy of certification" : "Attach copy of certification"), cancellationToken);
            return new AttachOutcome.Done();
        });
        if (former is { } fileId)
        {
            await files.ReleaseAsync(fileId, process, cancellationToken);
        }

        return outcome;
    }
}
