using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// What the session says of an account: number, e-mail address, security stamp, roles and display name. Every request
/// makes it anew, so it asks for the roles alone: claims that Identity could keep beside an account or a role are not used.
/// </summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : IUserClaimsPrincipalFactory<Account>
{
    /// <inheritdoc />
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(
            [
                new Claim(names.UserIdClaimType, await accounts.GetUserIdAsync(user)),
                new Claim(names.UserNameClaimType, user.UserName!),
                new Claim(names.SecurityStampClaimType, await accounts.GetSecurityStampAsync(user)),
                new Claim(AccountClaims.Name, user.DisplayName),
            ],
            IdentityConstants.ApplicationScheme,
            names.UserNameClaimType,
            names.RoleClaimType);
        if (user.Email is { } email)
        {
            identity.AddClaim(new Claim(names.EmailClaimType, email));
        }

        foreach (var role in await accounts.GetRolesAsync(user))
        {
            identity.AddClaim(new Claim(names.RoleClaimType, role));
        }

        return new ClaimsPrincipal(identity);
    }
}
