using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.SetUp;

/// <summary>What came of entering the first code.</summary>
public abstract record SwitchOnOutcome
{
    private SwitchOnOutcome()
    {
    }

    /// <summary>From now on a code is asked for.</summary>
    /// <param name="RecoveryCodes">For when the app is out of reach; to be shown once.</param>
    public sealed record On(string[] RecoveryCodes) : SwitchOnOutcome;

    /// <summary>The code is not right.</summary>
    public sealed record WrongCode : SwitchOnOutcome;

    /// <summary>There is no key to check it with, or it is on already.</summary>
    public sealed record NotBegun : SwitchOnOutcome;
}

/// <summary>Switches two-step sign-in on, once a code shows that the app has the key.</summary>
public sealed class SwitchOn(
    AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn session, AccountLetters letters)
{
    public async Task<SwitchOnOutcome> ExecuteAsync(
        int accountId, SetUpForm form, Process process, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.Users.SingleAsync(item => item.Id == accountId, cancellationToken);
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is null)
        {
            return new SwitchOnOutcome.NotBegun();
        }

        var code = form.Code!.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (!await accounts.VerifyTwoFactorTokenAsync(
            account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return new SwitchOnOutcome.WrongCode();
        }

        db.Process = process.For("Switch two-step sign-in on");
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesPage.Count);
        letters.TwoFactorOn(account, process);
        await db.SaveChangesAsync(process.For("Switch two-step sign-in on"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await session.RefreshSignInAsync(account);
        return new SwitchOnOutcome.On([.. codes ?? []]);
    }
}
