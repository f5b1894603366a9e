using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.People.Unlock;

/// <summary>Lets somebody sign in at once after too many wrong passwords.</summary>
public sealed class UnlockAccount(AppDbContext db)
{
    public async Task<AccountOutcome> ExecuteAsync(int id, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (account is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (account.LockoutEnd is null || account.LockoutEnd.Value.UtcDateTime <= process.At)
        {
            return new AccountOutcome.Unchanged();
        }

        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await db.SaveChangesAsync(process.For("Lift lock-out"), cancellationToken);
        return new AccountOutcome.Done();
    }
}
