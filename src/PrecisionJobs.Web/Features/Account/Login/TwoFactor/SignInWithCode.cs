using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Login.TwoFactor;

/// <summary>
/// Finishes signing in with a code of the authenticator app. <see cref="SignInOutcome.TwoFactor"/> says that the first
/// step is too long ago and begins again.
/// </summary>
public sealed class SignInWithCode(
    AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn signIn, AccountLetters letters)
{
    public async Task<SignInOutcome> ExecuteAsync(
        TwoFactorForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null)
        {
            return new SignInOutcome.TwoFactor();
        }

        var wasPaused = await accounts.IsLockedOutAsync(account);
        var code = form.Code!.Replace(" ", string.Empty, StringComparison.Ordinal)
            .Replace("-", string.Empty, StringComparison.Ordinal);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, form.RememberMe, form.RememberDevice);
        if (result.Succeeded)
        {
            return new SignInOutcome.SignedIn((await accounts.GetRolesAsync(account)).FirstOrDefault());
        }

        if (result.IsLockedOut && !wasPaused)
        {
            letters.LockedOut(account, process);
            await db.SaveChangesAsync(process.For("Pause sign-in after wrong codes"), cancellationToken);
        }

        return new SignInOutcome.Refused();
    }
}
