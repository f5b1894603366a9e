using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account;

/// <summary>What came of checking a password.</summary>
public enum PasswordOutcome
{
    /// <summary>It is the account's.</summary>
    Right,

    /// <summary>It is not, or there is no such account, or the account is paused after too many tries.</summary>
    Wrong,
}

/// <summary>
/// Checks a password; wrong ones are counted, and too many pause the account and tell its owner. Takes the time of one
/// hash whether or not there is an account, whether or not it is paused.
/// </summary>
public sealed class CheckPassword(
    AppDbContext db, UserManager<SignedInAccount> accounts, PasswordDecoy decoy, AccountLetters letters)
{
    public async Task<PasswordOutcome> ExecuteAsync(
        SignedInAccount? account, string password, Process process, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            decoy.Verify(password);
            return PasswordOutcome.Wrong;
        }

        var isRight = await accounts.CheckPasswordAsync(account, password);
        if (await accounts.IsLockedOutAsync(account))
        {
            return PasswordOutcome.Wrong;
        }

        if (isRight)
        {
            return PasswordOutcome.Right;
        }

        await accounts.AccessFailedAsync(account);
        if (await accounts.IsLockedOutAsync(account))
        {
            letters.LockedOut(account, process);
            await db.SaveChangesAsync(process.For("Pause sign-in after wrong passwords"), cancellationToken);
        }

        return PasswordOutcome.Wrong;
    }
}
