using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Me.Profile.Unlisted;

/// <summary>Takes a text off the profile.</summary>
public sealed class RemoveUnlisted(AppDbContext db)
{
    public Task<RemoveOutcome> ExecuteAsync(
        int accountId, int id, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.OwnedBy(accountId).Include(own => own.Unlisted)
                .SingleOrDefaultAsync(cancellationToken);
            if (candidate is null || candidate.Unlisted.RemoveAll(term => term.Id == id) == 0)
            {
                return RemoveOutcome.NotFound;
            }

            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Remove unlisted term from profile"), cancellationToken);
            return RemoveOutcome.Removed;
        });
}
