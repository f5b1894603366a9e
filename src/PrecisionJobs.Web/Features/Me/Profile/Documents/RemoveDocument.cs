using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Documents;

/// <summary>Takes a document off the profile, with the evidence that points to it, and deletes the file.</summary>
public sealed class RemoveDocument(AppDbContext db, FileCleaner files)
{
    public async Task<RemoveOutcome> ExecuteAsync(
        int accountId, int id, Process process, CancellationToken cancellationToken)
    {
        int? released = null;
        var outcome = await db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.OwnedBy(accountId)
                .Include(own => own.Documents).ThenInclude(own => own.File)
                .Include(own => own.Skills).ThenInclude(held => held.Evidence)
                .SingleOrDefaultAsync(cancellationToken);
            if (candidate?.Documents.Find(own => own.Id == id) is not { } document)
            {
                return RemoveOutcome.NotFound;
            }

            candidate.Skills.ForEach(held => held.Evidence.RemoveAll(piece => piece.DocumentId == id));
            released = document.FileId;
            document.File.Remove(process.At);
            candidate.Documents.Remove(document);
            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Remove document from profile"), cancellationToken);
            return RemoveOutcome.Removed;
        });
        if (released is { } fileId)
        {
            await files.ReleaseAsync(fileId, process, cancellationToken);
        }

        return outcome;
    }
}
