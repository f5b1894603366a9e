using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.People.Disable;

/// <summary>Lets a disabled account sign in again.</summary>
public sealed class EnableAccount(AppDbContext db)
{
    public async Task<AccountOutcome> ExecuteAsync(int id, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (account is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (account.DisabledAt is null)
        {
            return new AccountOutcome.Unchanged();
        }

        account.DisabledAt = null;
        await db.SaveChangesAsync(process.For("Enable account"), cancellationToken);
        return new AccountOutcome.Done();
    }
}
