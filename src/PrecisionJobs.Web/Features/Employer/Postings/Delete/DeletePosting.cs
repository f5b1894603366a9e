using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Delete;

/// <summary>Deletes a draft that nobody outside the company has seen, with everybody's unsaved text of it.</summary>
public sealed class DeletePosting(AppDbContext db, WrittenPostingsQuery postings)
{
    public async Task<MoveOutcome> ExecuteAsync(
        Member member, int postingId, Process process, CancellationToken cancellationToken)
    {
        var posting = await postings.FindForChangeAsync(member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return await WasDeletedByAsync(member, postingId, cancellationToken) ? MoveOutcome.DoneBefore : MoveOutcome.NotFound;
        }

        if (!posting.CanDelete)
        {
            return MoveOutcome.NotAllowed;
        }

        db.Postings.Remove(posting);
        try
        {
            await db.SaveChangesAsync(process.For("Delete draft"), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await db.Postings.OwnedBy(member.CompanyId).AnyAsync(item => item.Id == postingId, cancellationToken)
                ? MoveOutcome.Changed
                : MoveOutcome.DoneBefore;
        }

        var prefix = DraftKey.Prefix(postingId);
        await db.FormDrafts.Where(draft => draft.FormKey.StartsWith(prefix)).ExecuteDeleteAsync(cancellationToken);
        return MoveOutcome.Done;
    }

    /// <summary>The same button pressed twice: the trail knows that this account deleted it.</summary>
    private Task<bool> WasDeletedByAsync(Member member, int postingId, CancellationToken cancellationToken)
    {
        var key = postingId.ToString(CultureInfo.InvariantCulture);
        return db.AuditEntries.AnyAsync(
            entry => entry.Entity == nameof(Posting) && entry.EntityKey == key
                && entry.Change == nameof(EntityState.Deleted) && entry.AccountId == member.AccountId,
            cancellationToken);
    }
}
