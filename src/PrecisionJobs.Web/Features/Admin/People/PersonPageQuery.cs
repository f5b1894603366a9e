using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>Reads one account.</summary>
public sealed class PersonPageQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<PersonPage?> FindAsync(
        int id, int viewerId, CancellationToken cancellationToken, string? problem = null)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var role = await db.RoleOfAsync(id, cancellationToken);
        var locked = account.LockoutEnd?.UtcDateTime;
        return new PersonPage
        {
            Id = account.Id,
            Name = account.DisplayName,
            Email = account.Email!,
            Role = role,
            IsConfirmed = account.EmailConfirmed,
            HasTwoFactor = account.TwoFactorEnabled,
            CreatedAt = account.CreatedAt,
            DisabledAt = account.DisabledAt,
            LockedUntil = locked > clock.GetUtcNow().UtcDateTime ? locked : null,
            Memberships = await db.Members.Where(member => member.AccountId == id).OrderBy(member => member.Id)
                .Select(member => new Membership(member.Company.Slug, member.Company.Name, member.Role, member.State))
                .ToListAsync(cancellationToken),
            Assignments = await db.RecruiterAssignments.Where(assignment => assignment.RecruiterAccountId == id)
                .OrderBy(assignment => assignment.Company.Name)
                .Select(assignment => new Membership(assignment.Company.Slug, assignment.Company.Name, null, null))
                .ToListAsync(cancellationToken),
            Applications = await db.Applications.CountAsync(
                application => application.Candidate.AccountId == id, cancellationToken),
            WhyNotDisable = AccountGuard.WhyNotDisable(
                viewerId, id, role, await db.CountActiveAdministratorsAsync(cancellationToken)),
            Problem = problem,
        };
    }
}
