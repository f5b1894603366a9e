using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>
/// Takes postings from a file. Repeating it changes nothing: rows are known again by their identifier, unchanged ones by
/// their fingerprint. What a member edited is never overwritten. Rows go in batches, each in a transaction of its own,
/// so that memory does not grow with the file.
/// </summary>
public sealed class ImportPostings(AppDbContext db, CatalogueSnapshot catalogue, CatalogueNames names)
{
    /// <summary>Rows stored together.</summary>
    public const int BatchSize = 100;

    /// <summary>Imports.</summary>
    /// <param name="request">What to import, and how.</param>
    /// <param name="rows">The rows of the file.</param>
    /// <param name="tell">Hears of the rows of each batch once it is stored.</param>
    /// <param name="process">Who and when.</param>
    /// <param name="cancellationToken">Ends it between two batches; what was stored stays.</param>
    public async Task<ImportOutcome> ExecuteAsync(
        ImportRequest request,
        IAsyncEnumerable<ImportedRow> rows,
        Action<IReadOnlyList<ImportResult>> tell,
        Process process,
        CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking()
            .Where(item => item.Slug == request.CompanySlug)
            .Select(item => new { item.Id, item.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (company is null)
        {
            return new ImportOutcome.NoCompany();
        }

        var run = new ImportRun(request, await SimilarTitlesAsync(company.Id, cancellationToken), tell, company.Name);
        await using var transaction = request.AllOrNothing ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await foreach (var batch in BatchesAsync(rows, cancellationToken))
        {
            foreach (var fault in batch.OfType<ImportedRow.Unreadable>().Where(row => row.At == ImportedRow.Unreadable.WholeFile))
            {
                run.Fail(fault.Why);
            }

            batch.RemoveAll(row => row.Row == ImportedRow.Unreadable.WholeFile);
            await StoreAsync(company.Id, batch, run, process.For("Import posting"), cancellationToken);
        }

        if (run.Readable == 0)
        {
            return new ImportOutcome.NoPostings(run.Fault ?? "No row of the file is a posting with a title.");
        }

        var isRolledBack = request.AllOrNothing && run.Counts[ImportStatus.Refused] > 0;
        if (transaction is not null && !isRolledBack)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new ImportOutcome.Done(run.Counts, isRolledBack ? 0 : run.Published, run.NamesOther, isRolledBack)
        {
            Drafts = isRolledBack ? 0 : run.Drafts,
            Gaps = isRolledBack ? [] : run.Gaps,
        };
    }

    private static async IAsyncEnumerable<List<ImportedRow>> BatchesAsync(
        IAsyncEnumerable<ImportedRow> rows,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<ImportedRow>(BatchSize);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == BatchSize)
            {
                yield return batch;
                batch = new List<ImportedRow>(BatchSize);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<SimilarTitles> SimilarTitlesAsync(int companyId, CancellationToken cancellationToken)
    {
        var similar = new SimilarTitles();
        var known = await db.Postings.AsNoTracking()
            .Where(posting => posting.CompanyId == companyId && posting.State != PostingState.Closed && posting.State != PostingState.Filled)
            .Select(posting => new { posting.Id, posting.Title, posting.ExternalId, Cities = posting.Sites.Select(link => link.Site.City + ", " + link.Site.StateCode).ToList() })
            .ToListAsync(cancellationToken);
        foreach (var posting in known)
        {
            similar.Add(posting.Title, posting.Cities, posting.ExternalId, $"posting {posting.Id}");
        }

        return similar;
    }

    /// <summary>Stores a batch; where another import came in between, once more with what it stored.</summary>
    private async Task StoreAsync(
        int companyId, List<ImportedRow> batch, ImportRun run, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await StoreOnceAsync(companyId, batch, run, process, cancellationToken);
        }
        catch (DbUpdateException exception)
            when (!run.Request.AllOrNothing && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
        {
            db.ChangeTracker.Clear();
            await StoreOnceAsync(companyId, batch, run, process, cancellationToken);
        }
    }

    private async Task StoreOnceAsync(
        int companyId, List<ImportedRow> batch, ImportRun run, Process process, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new PostingReader(catalogue, names, run.Request);
        var read = batch.OfType<ImportedRow.Read>()
            .Where(row => reader.RefusalOf(row.Posting) is null)
            .ToDictionary(row => row, row => reader.Read(row.Posting));
        var company = await db.Companies.Include(item => item.Sites).SingleAsync(item => item.Id == companyId, cancellationToken);
        var stored = await StoredAsync(companyId, [.. read.Values.Select(item => item.ExternalId)], cancellationToken);
        var writer = new PostingWriter(db, company, stored, run, process);
        var written = batch.Select(row => row switch
        {
            ImportedRow.Read posting when read.TryGetValue(posting, out var item) => writer.Write(posting.Posting, item),
            ImportedRow.Read posting => new WrittenRow(
                row.Row, ImportStatus.Refused, PostingReader.TitleOf(posting.Posting), null, IsPublished: false, [reader.RefusalOf(posting.Posting)!]),
            ImportedRow.Unreadable unreadable => new WrittenRow(row.Row, ImportStatus.Refused, string.Empty, null, IsPublished: false, [unreadable.Why]),
            _ => throw new System.Diagnostics.UnreachableException(),
        }).ToList();
        await db.SaveChangesAsync(process, cancellationToken);
        run.Tell(written);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<string, Posting>> StoredAsync(
        int companyId, List<string> identifiers, CancellationToken cancellationToken) =>
        await db.Postings
            .Include(posting => posting.Requirements)
            .Include(posting => posting.Sites).ThenInclude(link => link.Site)
            .Where(posting => posting.CompanyId == companyId && posting.ExternalId != null && identifiers.Contains(posting.ExternalId))
            .ToDictionaryAsync(posting => posting.ExternalId!, StringComparer.Ordinal, cancellationToken);
}
