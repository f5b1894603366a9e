using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Confirm;

/// <summary>What came of confirming an address.</summary>
public abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    /// <summary>Confirmed and signed in.</summary>
    /// <param name="Role">The account's role.</param>
    public sealed record Confirmed(string? Role) : ConfirmOutcome;

    /// <summary>Confirmed; signing in takes a second step, or is not open to the account.</summary>
    public sealed record SignInNext : ConfirmOutcome;

    /// <summary>The link is good, the password is not.</summary>
    public sealed record WrongPassword : ConfirmOutcome;

    /// <summary>The link is not good.</summary>
    public sealed record InvalidLink : ConfirmOutcome;
}

/// <summary>
/// Confirms an address and signs in. The password is asked for so that nobody can have an account confirmed by its
/// mailbox's owner and then use the password they themselves chose for it.
/// </summary>
public sealed class ConfirmAddress(
    AppDbContext db,
    UserManager<SignedInAccount> accounts,
    AccountSignIn signIn,
    CheckPassword check,
    AccountLetters letters)
{
    public async Task<ConfirmOutcome> ExecuteAsync(
        ConfirmForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == form.Account, cancellationToken);
        if (account is null || string.IsNullOrEmpty(form.Token) || !await IsGoodAsync(account, form.Token))
        {
            return new ConfirmOutcome.InvalidLink();
        }

        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return new ConfirmOutcome.WrongPassword();
        }

        if (!account.EmailConfirmed)
        {
            account.EmailConfirmed = true;
            await letters.JoinRequestedAsync(account, process, cancellationToken);
            await db.SaveChangesAsync(process.For("Confirm e-mail address"), cancellationToken);
        }

        return (await signIn.ContinueAsync(account, isPersistent: false)).Succeeded
            ? new ConfirmOutcome.Confirmed((await accounts.GetRolesAsync(account)).FirstOrDefault())
            : new ConfirmOutcome.SignInNext();
    }

    private Task<bool> IsGoodAsync(SignedInAccount account, string token) => accounts.VerifyUserTokenAsync(
        account,
        accounts.Options.Tokens.EmailConfirmationTokenProvider,
        UserManager<SignedInAccount>.ConfirmEmailTokenPurpose,
        token);
}
