using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Workspaces;

/// <summary>The companies that an account belongs to, or asks to.</summary>
public sealed class WorkspacesQuery(AppDbContext db)
{
    public async Task<WorkspacesPage> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        var all = await db.Members
            .Where(member => member.AccountId == accountId && member.State != MemberState.Removed)
            .OrderBy(member => member.Company.Name)
            .Select(member => new Workspace(
                member.Company.Slug, member.Company.Name, member.Role, member.State, member.Company.Verification))
            .ToListAsync(cancellationToken);
        return new WorkspacesPage(
            [.. all.Where(item => item.State == MemberState.Active)],
            [.. all.Where(item => item.State == MemberState.Requested)]);
    }
}

/// <summary>The choice of a company.</summary>
public sealed record WorkspacesPage(IReadOnlyList<Workspace> Active, IReadOnlyList<Workspace> Requested);

/// <summary>One company in it.</summary>
public sealed record Workspace(
    string Slug, string Name, MemberRole Role, MemberState State, VerificationState Verification);
