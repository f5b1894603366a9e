using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// Looks at the session with every request: name and role are those of now, and a right that was taken away is gone. The
/// cookie itself stays as it is until half its time is over; the framework would write it anew each time.
/// </summary>
public sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory logs)
    : SecurityStampValidator<Account>(options, signIn, logs)
{
    /// <inheritdoc />
    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context) =>
        context.ReplacePrincipal(await SignInManager.CreateUserPrincipalAsync(user));
}
