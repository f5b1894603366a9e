using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Documents;

/// <summary>What came of adding a document.</summary>
public abstract record AddDocumentOutcome
{
    private AddDocumentOutcome()
    {
    }

    /// <summary>It is on the profile.</summary>
    public sealed record Added : AddDocumentOutcome;

    /// <summary>The file was not taken.</summary>
    public sealed record Refused(string Message) : AddDocumentOutcome;
}

/// <summary>Puts a document on the profile; checked by content, as every upload is.</summary>
public sealed class AddDocument(AppDbContext db, FileStore store)
{
    private static readonly AddDocumentOutcome Full = new AddDocumentOutcome.Refused(
        $"A profile holds up to {CandidateDocument.MaximumPerCandidate} documents. Delete one before you add another.");

    public async Task<AddDocumentOutcome> ExecuteAsync(
        int accountId, ProfileDocumentForm form, Process process, CancellationToken cancellationToken)
    {
        if (await db.Candidates.OwnedBy(accountId).Select(own => own.Documents.Count)
            .FirstOrDefaultAsync(cancellationToken) >= CandidateDocument.MaximumPerCandidate)
        {
            return Full;
        }

        var outcome = await store.TakeAsync(form.File!, StoredFileKind.ProfileDocument, accountId, cancellationToken);
        return outcome is UploadOutcome.Taken taken
            ? await db.OverAgainAsync(() => StoreAsync(accountId, form, taken.File, process, cancellationToken))
            : new AddDocumentOutcome.Refused(((UploadOutcome.Refused)outcome).Message);
    }

    private async Task<AddDocumentOutcome> StoreAsync(
        int accountId, ProfileDocumentForm form, StoredFile file, Process process, CancellationToken cancellationToken)
    {
        var candidate = await db.CandidateOfAsync(
            accountId, process, own => own.Include(item => item.Documents), cancellationToken);
        if (candidate.Documents.Count >= CandidateDocument.MaximumPerCandidate)
        {
            return Full;
        }

        candidate.Documents.Add(new CandidateDocument
        {
            Kind = form.Kind,
            Title = form.Title!.Trim(),
            File = file,
            AddedAt = process.At,
        });
        db.Touch(candidate, process);
        await db.SaveChangesAsync(process.For("Add document to profile"), cancellationToken);
        return new AddDocumentOutcome.Added();
    }
}
