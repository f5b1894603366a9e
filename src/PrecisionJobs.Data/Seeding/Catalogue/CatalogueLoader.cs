using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>
/// Brings the catalogue's tables in line with its files, by slug. Files that are loaded already cost one query; a
/// changed edition is compared row by row and only differences are written, in one transaction.
/// </summary>
public sealed class CatalogueLoader(AppDbContext db)
{
    /// <summary>Loads an edition.</summary>
    /// <returns>The edition written, or null when the tables hold these files already.</returns>
    /// <exception cref="CatalogueException">
    /// The files are faulty, or an entry is gone from them that postings or candidates still use. Nothing was written.
    /// </exception>
    public async Task<CatalogueEdition?> LoadAsync(
        CatalogueFiles files, Process process, CancellationToken cancellationToken)
    {
        var fingerprint = files.Fingerprint();
        if (await IsLoadedAsync(fingerprint, cancellationToken))
        {
            return null;
        }

        var content = Read(files);
        try
        {
            return await WriteAsync(content, fingerprint, process, cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Another node loaded the same files at the same moment: its rows are ours.
            db.ChangeTracker.Clear();
            if (await IsLoadedAsync(fingerprint, cancellationToken))
            {
                return null;
            }

            throw;
        }
    }

    private static CatalogueContent Read(CatalogueFiles files)
    {
        var faults = new List<CatalogueFault>();
        var content = new CatalogueReader(files, faults).Read();
        new CatalogueCheck(content, faults).Run();
        return faults.Count == 0 ? content : throw new CatalogueException(faults);
    }

    private async Task<bool> IsLoadedAsync(string fingerprint, CancellationToken cancellationToken) =>
        await db.CatalogueEditions.OrderByDescending(edition => edition.Id)
            .Select(edition => edition.Fingerprint).FirstOrDefaultAsync(cancellationToken) == fingerprint;

    private async Task<CatalogueEdition> WriteAsync(
        CatalogueContent content, string fingerprint, Process process, CancellationToken cancellationToken)
    {
        // Thousands of rows: look for changes once, when everything is in place, links of removed entries included.
        var tracker = db.ChangeTracker;
        var (detects, cascades) = (tracker.AutoDetectChangesEnabled, tracker.CascadeDeleteTiming);
        (tracker.AutoDetectChangesEnabled, tracker.CascadeDeleteTiming) = (false, CascadeTiming.OnSaveChanges);
        try
        {
            var writer = new CatalogueWriter(db, content);
            await writer.ReadTablesAsync(cancellationToken);
            await writer.RefuseRemovalOfUsedAsync(cancellationToken);
            writer.Write();
            tracker.DetectChanges();
            tracker.CascadeChanges();
            var edition = new CatalogueEdition
            {
                Fingerprint = fingerprint,
                LoadedAt = process.At,
                Added = Count(EntityState.Added),
                Changed = Count(EntityState.Modified),
                Removed = Count(EntityState.Deleted),
            };
            db.Add(edition);
            await db.SaveChangesAsync(process, cancellationToken);
            tracker.Clear();
            return edition;
        }
        finally
        {
            (tracker.AutoDetectChangesEnabled, tracker.CascadeDeleteTiming) = (detects, cascades);
        }
    }

    private int Count(EntityState state) => db.ChangeTracker.Entries().Count(entry => entry.State == state);
}
