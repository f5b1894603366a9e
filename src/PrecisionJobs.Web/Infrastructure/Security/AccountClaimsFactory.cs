using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>Puts the display name beside what Identity puts into the sign-in cookie.</summary>
public sealed class AccountClaimsFactory(
    UserManager<Account> accounts, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<int>>(accounts, roles, options)
{
    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccountClaims.Name, user.DisplayName));
        return identity;
    }
}
