using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Reset;

/// <summary>What came of setting a new password.</summary>
public enum ResetOutcome
{
    /// <summary>Set; every session of the account has ended.</summary>
    Changed,

    /// <summary>The link is not good.</summary>
    InvalidLink,
}

/// <summary>
/// Sets a new password with the link from the mail. Whoever has the mail has the mailbox: it confirms the address too, and
/// ends a pause after wrong passwords.
/// </summary>
public sealed class ResetPassword(AppDbContext db, UserManager<SignedInAccount> accounts, AccountLetters letters)
{
    public async Task<ResetOutcome> ExecuteAsync(ResetForm form, Process process, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(
            item => item.Id == form.Account && item.DisabledAt == null, cancellationToken);
        db.Process = process.For("Reset password");
        if (account is null || string.IsNullOrEmpty(form.Token)
            || !(await accounts.ResetPasswordAsync(account, form.Token, form.NewPassword!)).Succeeded)
        {
            return ResetOutcome.InvalidLink;
        }

        if (!account.EmailConfirmed)
        {
            account.EmailConfirmed = true;
            await letters.JoinRequestedAsync(account, process, cancellationToken);
        }

        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        letters.PasswordChanged(account, process);
        await db.SaveChangesAsync(process.For("Reset password"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ResetOutcome.Changed;
    }
}
