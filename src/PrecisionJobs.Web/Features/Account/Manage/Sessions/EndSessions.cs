using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Sessions;

/// <summary>What came of ending sessions.</summary>
public enum SessionsOutcome
{
    /// <summary>Every session ends with its next request.</summary>
    Ended,

    /// <summary>There is no such account.</summary>
    NotFound,
}

/// <summary>Ends every session of an account by changing the stamp that each of them carries.</summary>
public sealed class EndSessions(AppDbContext db, UserManager<SignedInAccount> accounts)
{
    public async Task<SessionsOutcome> ExecuteAsync(
        int accountId, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == accountId, cancellationToken);
        if (account is null)
        {
            return SessionsOutcome.NotFound;
        }

        db.Process = process.For("Sign out everywhere");
        await accounts.UpdateSecurityStampAsync(account);
        return SessionsOutcome.Ended;
    }
}
