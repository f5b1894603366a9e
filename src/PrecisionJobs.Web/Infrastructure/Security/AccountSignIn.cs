using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// Signs in by the house rules: a disabled account has no way in and loses its session with the next request; a demo
/// account exists in Development alone.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    IHostEnvironment environment) : SignInManager<Account>(accounts, accessor, claims, options, log, schemes, confirmation)
{
    /// <inheritdoc />
    public override async Task<bool> CanSignInAsync(Account user) => IsOpen(user) && await base.CanSignInAsync(user);

    /// <inheritdoc />
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account && IsOpen(account) ? account : null;

    /// <summary>Goes on after the password was found right: signs in, or asks for the second factor.</summary>
    public async Task<SignInResult> ContinueAsync(Account account, bool isPersistent)
    {
        if (await PreSignInCheck(account) is { } refused)
        {
            return refused;
        }

        if (!await IsTwoFactorEnabledAsync(account) || await IsTwoFactorClientRememberedAsync(account))
        {
            await ResetLockout(account);
        }

        return await SignInOrTwoFactorAsync(account, isPersistent);
    }

    private bool IsOpen(Account account) =>
        account.DisabledAt is null && (!account.IsDemo || environment.IsDevelopment());
}
