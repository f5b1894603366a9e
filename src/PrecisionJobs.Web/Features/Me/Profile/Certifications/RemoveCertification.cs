using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>Takes a certification off the profile, and its copy with it.</summary>
public sealed class RemoveCertification(AppDbContext db, FileCleaner files)
{
    public async Task<RemoveOutcome> ExecuteAsync(
        int accountId, int id, Process process, CancellationToken cancellationToken)
    {
        int? document = null;
        var outcome = await db.OverAgainAsync(async () =>
        {
            var candidate = await CertificationForm.With(db.Candidates.OwnedBy(accountId))
                .SingleOrDefaultAsync(cancellationToken);
            if (candidate?.Certifications.Find(held => held.Id == id) is not { } held)
            {
                return RemoveOutcome.NotFound;
            }

            document = held.DocumentId;
            held.Document?.Remove(process.At);
            candidate.Certifications.Remove(held);
            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Remove certification from profile"), cancellationToken);
            return RemoveOutcome.Removed;
        });
        if (document is { } fileId)
        {
            await files.ReleaseAsync(fileId, process, cancellationToken);
        }

        return outcome;
    }
}
