using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.Disable;

/// <summary>The page that asks once more.</summary>
public sealed record DisablePage(TwoFactorForm Form);

/// <summary>What came of switching off.</summary>
public enum SwitchOffOutcome
{
    /// <summary>It is off, and the key and the recovery codes are worth nothing any more.</summary>
    Off,

    /// <summary>The password is not right.</summary>
    WrongPassword,
}

/// <summary>Switches two-step sign-in off and tells the owner.</summary>
public sealed class SwitchOff(
    AppDbContext db,
    UserManager<SignedInAccount> accounts,
    AccountSignIn session,
    CheckPassword check,
    AccountLetters letters)
{
    public async Task<SwitchOffOutcome> ExecuteAsync(
        int accountId, TwoFactorForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(item => item.Id == accountId, cancellationToken);
        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return SwitchOffOutcome.WrongPassword;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Process = process.For("Switch two-step sign-in off");
        if (account.TwoFactorEnabled)
        {
            await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
            letters.TwoFactorOff(account, process);
            await db.SaveChangesAsync(process.For("Switch two-step sign-in off"), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await session.RefreshSignInAsync(account);
        return SwitchOffOutcome.Off;
    }
}
