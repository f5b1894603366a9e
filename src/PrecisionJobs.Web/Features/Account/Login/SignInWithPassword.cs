using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Login;

/// <summary>What came of signing in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Signed in.</summary>
    /// <param name="Role">The account's role.</param>
    public sealed record SignedIn(string? Role) : SignInOutcome;

    /// <summary>The password is right; the second factor is asked for.</summary>
    public sealed record TwoFactor : SignInOutcome;

    /// <summary>No account, a wrong password, a pause, a disabled or an unconfirmed account: never said which.</summary>
    public sealed record Refused : SignInOutcome;
}

/// <summary>
/// Signs in with address and password. Whoever knows the password of an account with an unconfirmed address gets a
/// mail with the link that confirms it; the page says the same as to everybody.
/// </summary>
public sealed class SignInWithPassword(
    AppDbContext db,
    UserManager<SignedInAccount> accounts,
    AccountSignIn signIn,
    CheckPassword check,
    AccountLetters letters)
{
    public async Task<SignInOutcome> ExecuteAsync(
        LoginForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(form.Email!.Trim());
        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right
            || account is null)
        {
            return new SignInOutcome.Refused();
        }

        if (!account.EmailConfirmed)
        {
            await letters.ConfirmAsync(account, form.ReturnUrl, process);
            await db.SaveChangesAsync(process.For("Send confirmation link"), cancellationToken);
            return new SignInOutcome.Refused();
        }

        var result = await signIn.ContinueAsync(account, form.RememberMe);
        return result.RequiresTwoFactor ? new SignInOutcome.TwoFactor()
            : result.Succeeded ? new SignInOutcome.SignedIn((await accounts.GetRolesAsync(account)).FirstOrDefault())
            : new SignInOutcome.Refused();
    }
}
