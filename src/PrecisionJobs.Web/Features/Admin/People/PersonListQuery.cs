using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Mvc;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>Lists people by name.</summary>
public sealed class PersonListQuery(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<PersonList> FindAsync(
        string? roleKey, string? search, int page, CancellationToken cancellationToken)
    {
        var role = Roles.All.FirstOrDefault(item => PersonList.KeyOf(item) == roleKey);
        var text = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var found = Matching(text);
        var total = await found.CountAsync(cancellationToken);
        var counts = await found
            .Join(db.UserRoles, account => account.Id, link => link.UserId, (_, link) => link.RoleId)
            .Join(db.Roles, roleId => roleId, item => item.Id, (_, item) => item.Name!)
            .GroupBy(name => name)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
        var people = await (role is null ? found : found.InRole(db, role))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id)
            .Select(account => new PersonCard(
                account.Id,
                account.DisplayName,
                account.Email!,
                db.UserRoles.Where(link => link.UserId == account.Id)
                    .Join(db.Roles, link => link.RoleId, item => item.Id, (_, item) => item.Name).FirstOrDefault(),
                account.EmailConfirmed,
                account.DisabledAt != null,
                account.CreatedAt))
            .ToPagedAsync(page, PageSize, cancellationToken);
        return new PersonList(role, text, total, counts, people);
    }

    private IQueryable<SignedInAccount> Matching(string? text)
    {
        if (text is null)
        {
            return db.Users.AsNoTracking();
        }

        var pattern = TextPattern.Containing(text);
        return db.Users.AsNoTracking().Where(account => EF.Functions.Like(account.DisplayName, pattern, TextPattern.Escape)
            || EF.Functions.Like(account.Email, pattern, TextPattern.Escape));
    }
}
