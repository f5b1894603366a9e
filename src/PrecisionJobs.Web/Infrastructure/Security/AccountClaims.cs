using System.Globalization;
using System.Security.Claims;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>What the sign-in cookie says about an account.</summary>
public static class AccountClaims
{
    /// <summary>The display name.</summary>
    public const string Name = "display_name";

    /// <summary>The signed-in account's id, or null for a visitor.</summary>
    public static int? AccountId(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The signed-in account's role, or null for a visitor.</summary>
    public static string? Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role);
}
