using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Data.Scopes;

/// <summary>Accounts by what they may be.</summary>
public static class RoleScope
{
    /// <summary>The accounts that have a role.</summary>
    public static IQueryable<Account> InRole(this IQueryable<Account> accounts, AppDbContext db, string role) =>
        accounts.Where(account => db.UserRoles.Any(link => link.UserId == account.Id
            && db.Roles.Any(item => item.Id == link.RoleId && item.Name == role)));
}
