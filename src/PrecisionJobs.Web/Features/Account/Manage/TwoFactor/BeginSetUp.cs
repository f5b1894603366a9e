using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor;

/// <summary>What came of beginning.</summary>
public enum BeginOutcome
{
    /// <summary>The account has a fresh key for an authenticator app.</summary>
    Begun,

    /// <summary>Two-step sign-in is on already; its key stays.</summary>
    AlreadyOn,

    /// <summary>The password is not right.</summary>
    WrongPassword,
}

/// <summary>Makes a fresh key for an authenticator app. It counts for nothing until a code made with it was entered.</summary>
public sealed class BeginSetUp(
    AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn session, CheckPassword check)
{
    public async Task<BeginOutcome> ExecuteAsync(
        int accountId, TwoFactorForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(item => item.Id == accountId, cancellationToken);
        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return BeginOutcome.WrongPassword;
        }

        if (account.TwoFactorEnabled)
        {
            return BeginOutcome.AlreadyOn;
        }

        db.Process = process.For("Make authenticator key");
        await accounts.ResetAuthenticatorKeyAsync(account);
        await session.RefreshSignInAsync(account);
        return BeginOutcome.Begun;
    }
}
