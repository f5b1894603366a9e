using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Account.Manage.Name;

/// <summary>What came of changing the name.</summary>
public enum NameOutcome
{
    /// <summary>Stored.</summary>
    Changed,

    /// <summary>The account is gone.</summary>
    NotFound,
}

/// <summary>Changes the name that others see: on the account and wherever colleagues see it.</summary>
public sealed class ChangeName(AppDbContext db)
{
    public async Task<NameOutcome> ExecuteAsync(
        int accountId, NameForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == accountId, cancellationToken);
        if (account is null)
        {
            return NameOutcome.NotFound;
        }

        account.DisplayName = form.Name!.Trim();
        foreach (var member in await db.Members.Where(item => item.AccountId == accountId).ToListAsync(cancellationToken))
        {
            member.Name = account.DisplayName;
        }

        await db.SaveChangesAsync(process.For("Change own name"), cancellationToken);
        return NameOutcome.Changed;
    }
}
