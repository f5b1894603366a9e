using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.RecoveryCodes;

/// <summary>What came of asking for new recovery codes.</summary>
public abstract record RecoveryCodesOutcome
{
    private RecoveryCodesOutcome()
    {
    }

    /// <summary>New ones; the former no longer work.</summary>
    /// <param name="Codes">To be shown once.</param>
    public sealed record Made(string[] Codes) : RecoveryCodesOutcome;

    /// <summary>The password is not right.</summary>
    public sealed record WrongPassword : RecoveryCodesOutcome;

    /// <summary>Two-step sign-in is off.</summary>
    public sealed record Off : RecoveryCodesOutcome;
}

/// <summary>Makes new recovery codes in place of the former ones.</summary>
public sealed class MakeRecoveryCodes(AppDbContext db, UserManager<SignedInAccount> accounts, CheckPassword check)
{
    public async Task<RecoveryCodesOutcome> ExecuteAsync(
        int accountId, TwoFactorForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(item => item.Id == accountId, cancellationToken);
        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return new RecoveryCodesOutcome.WrongPassword();
        }

        if (!account.TwoFactorEnabled)
        {
            return new RecoveryCodesOutcome.Off();
        }

        db.Process = process.For("Make recovery codes");
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesPage.Count);
        return new RecoveryCodesOutcome.Made([.. codes ?? []]);
    }
}
