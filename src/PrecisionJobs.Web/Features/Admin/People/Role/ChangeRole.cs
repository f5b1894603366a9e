using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.People.Role;

/// <summary>Exchanges the roles recruiter and administrator. A recruiter's assignments end with the role.</summary>
public sealed class ChangeRole(AppDbContext db)
{
    public async Task<AccountOutcome> ExecuteAsync(
        int id, string? to, Process process, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (account is null)
        {
            return new AccountOutcome.NotFound();
        }

        var from = await db.RoleOfAsync(id, cancellationToken);
        if (from == to)
        {
            return new AccountOutcome.Unchanged();
        }

        // Who is disabled anyway is not among those who would be missing.
        var active = await db.CountActiveAdministratorsAsync(cancellationToken) + (account.DisabledAt is null ? 0 : 1);
        if (AccountGuard.WhyNotChangeRole(process.AccountId, id, from, to, active) is { } why)
        {
            return new AccountOutcome.Refused(why);
        }

        db.UserRoles.RemoveRange(await db.UserRoles.Where(link => link.UserId == id).ToListAsync(cancellationToken));
        var role = await db.Roles.SingleAsync(item => item.Name == to, cancellationToken);
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = id, RoleId = role.Id });
        db.RecruiterAssignments.RemoveRange(await db.RecruiterAssignments
            .Where(assignment => assignment.RecruiterAccountId == id).ToListAsync(cancellationToken));
        account.EndSessions();
        await db.SaveChangesAsync(process.For($"Change role from {from} to {to}"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AccountOutcome.Done();
    }
}
