using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>What a sweep removed.</summary>
/// <param name="Rows">Files that nothing used any more.</param>
/// <param name="Bytes">Bytes on disk that belonged to no file.</param>
public sealed record FileSweep(int Rows, int Bytes);

/// <summary>Removes files that nothing uses: neither a profile nor what stands on it, nor an application.</summary>
public sealed class FileCleaner(AppDbContext db, FileStore store)
{
    /// <summary>Bytes without a row are left alone for so long: their row may be about to be stored.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <summary>
    /// A file was taken off a profile: deletes it where nothing else uses it. The caller's change is stored before.
    /// </summary>
    public async Task ReleaseAsync(int fileId, Process process, CancellationToken cancellationToken)
    {
        var file = await Unused().SingleOrDefaultAsync(unused => unused.Id == fileId, cancellationToken);
        if (file is not null)
        {
            await DeleteAsync([file], process.For("Delete file"), cancellationToken);
        }
    }

    /// <summary>
    /// Deletes rows that nothing uses, once they were removed or are older than a draft may live, and then bytes that
    /// have no row.
    /// </summary>
    public async Task<FileSweep> SweepAsync(Process process, CancellationToken cancellationToken)
    {
        var now = process.At;
        var old = now - FormDraft.Lifetime;

        // An unfinished application names its file in its draft: as long as there is one, the file stays.
        var rows = await Unused()
            .Where(file => file.RemovedAt != null
                || (file.UploadedAt < old && !db.FormDrafts.Any(draft => draft.AccountId == file.OwnerAccountId)))
            .ToListAsync(cancellationToken);
        await DeleteAsync(rows, process.For("Sweep files"), cancellationToken);

        var known = (await db.StoredFiles.Select(file => file.StorageName).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        var stray = store.WrittenBefore(now - Grace).Where(name => !known.Contains(name)).ToList();
        stray.ForEach(store.Delete);
        return new FileSweep(rows.Count, stray.Count);
    }

    private IQueryable<StoredFile> Unused() => db.StoredFiles.Where(file =>
        !db.Candidates.Any(candidate => candidate.ResumeId == file.Id
            || candidate.Certifications.Any(held => held.DocumentId == file.Id)
            || candidate.Documents.Any(document => document.FileId == file.Id))
        && !db.Applications.Any(application => application.ResumeId == file.Id));

    private async Task DeleteAsync(List<StoredFile> files, Process process, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        db.StoredFiles.RemoveRange(files);
        await db.SaveChangesAsync(process, cancellationToken);
        files.ForEach(file => store.Delete(file.StorageName));
    }
}
