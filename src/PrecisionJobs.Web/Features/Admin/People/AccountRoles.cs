using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>What the rules about accounts have to know.</summary>
internal static class AccountRoles
{
    /// <summary>The account's one role.</summary>
    public static Task<string?> RoleOfAsync(this AppDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.UserRoles.Where(link => link.UserId == accountId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Administrators who can sign in.</summary>
    public static Task<int> CountActiveAdministratorsAsync(
        this AppDbContext db, CancellationToken cancellationToken) =>
        db.Users.InRole(db, Roles.Administrator).CountAsync(account => account.DisabledAt == null, cancellationToken);
}
