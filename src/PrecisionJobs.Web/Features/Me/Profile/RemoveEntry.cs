using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>What came of removing something from the profile.</summary>
public enum RemoveOutcome
{
    Removed,

    /// <summary>It is not there: removed before, or never the candidate's.</summary>
    NotFound,
}

/// <summary>Takes an entry off a list of the profile.</summary>
public sealed class RemoveEntry(AppDbContext db)
{
    public Task<RemoveOutcome> ExecuteAsync<TForm, TEntry>(
        int accountId, int id, string action, Process process, CancellationToken cancellationToken)
        where TForm : IEntryForm<TForm, TEntry>
        where TEntry : class => db.OverAgainAsync(async () =>
        {
            var candidate = await TForm.With(db.Candidates.OwnedBy(accountId)).SingleOrDefaultAsync(cancellationToken);
            if (candidate is null || TForm.In(candidate).RemoveAll(entry => TForm.IdOf(entry) == id) == 0)
            {
                return RemoveOutcome.NotFound;
            }

            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For(action), cancellationToken);
            return RemoveOutcome.Removed;
        });
}
