using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Login.Recovery;

/// <summary>
/// Finishes signing in with a recovery code, which works once; the owner gets a mail. Wrong ones count like wrong
/// passwords. <see cref="SignInOutcome.TwoFactor"/> says that the first step is too long ago and begins again.
/// </summary>
public sealed class SignInWithRecoveryCode(
    AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn signIn, AccountLetters letters)
{
    public async Task<SignInOutcome> ExecuteAsync(
        RecoveryForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null)
        {
            return new SignInOutcome.TwoFactor();
        }

        var code = form.RecoveryCode!.Trim().ToUpperInvariant();
        if (await accounts.IsLockedOutAsync(account) || !await signIn.CanSignInAsync(account))
        {
            return new SignInOutcome.Refused();
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await CountAsync(account, process, cancellationToken);
            return new SignInOutcome.Refused();
        }

        letters.RecoveryCodeUsed(account, await accounts.CountRecoveryCodesAsync(account), process);
        await db.SaveChangesAsync(process.For("Sign in with a recovery code"), cancellationToken);
        return new SignInOutcome.SignedIn((await accounts.GetRolesAsync(account)).FirstOrDefault());
    }

    private async Task CountAsync(SignedInAccount account, Process process, CancellationToken cancellationToken)
    {
        await accounts.AccessFailedAsync(account);
        if (await accounts.IsLockedOutAsync(account))
        {
            letters.LockedOut(account, process);
            await db.SaveChangesAsync(process.For("Pause sign-in after wrong codes"), cancellationToken);
        }
    }
}
