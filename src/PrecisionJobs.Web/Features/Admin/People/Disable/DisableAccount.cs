using System.Data;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.People.Disable;

/// <summary>Shuts an account out and ends its sessions.</summary>
public sealed class DisableAccount(AppDbContext db)
{
    public async Task<AccountOutcome> ExecuteAsync(
        int id, string reason, Process process, CancellationToken cancellationToken)
    {
        // Two administrators who disable each other at the same moment: the second sees what the first did.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (account is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (account.DisabledAt is not null)
        {
            return new AccountOutcome.Unchanged();
        }

        var refusal = AccountGuard.WhyNotDisable(
            process.AccountId,
            id,
            await db.RoleOfAsync(id, cancellationToken),
            await db.CountActiveAdministratorsAsync(cancellationToken));
        if (refusal is { } why)
        {
            return new AccountOutcome.Refused(why);
        }

        account.DisabledAt = process.At;
        account.EndSessions();
        await db.SaveChangesAsync(process.For("Disable account", reason), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AccountOutcome.Done();
    }
}
