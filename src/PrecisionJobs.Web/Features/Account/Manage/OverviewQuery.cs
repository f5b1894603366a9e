using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;

namespace PrecisionJobs.Web.Features.Account.Manage;

/// <summary>What the owner of an account sees of it.</summary>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">Address.</param>
/// <param name="IsTwoFactorOn">Whether a code is asked for.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record OverviewPage(string Name, string Email, bool IsTwoFactorOn, DateTime CreatedAt);

/// <summary>Reads one's own account.</summary>
public sealed class OverviewQuery(AppDbContext db)
{
    public Task<OverviewPage?> FindAsync(int accountId, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(account => account.Id == accountId)
            .Select(account => new OverviewPage(
                account.DisplayName, account.Email!, account.TwoFactorEnabled, account.CreatedAt))
            .SingleOrDefaultAsync(cancellationToken);
}
