using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Team;

/// <summary>Reads a company's team.</summary>
public sealed class TeamQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<TeamPage> FindAsync(Member viewer, CancellationToken cancellationToken)
    {
        var people = await db.Members.OwnedBy(viewer.CompanyId)
            .Where(member => member.State != MemberState.Removed)
            .OrderBy(member => member.Name).ThenBy(member => member.Id)
            .Select(member => new TeamMember(
                member.Id, member.Name, member.Email, member.Role, member.State, member.CreatedAt))
            .ToListAsync(cancellationToken);
        var zone = await db.Sites.OwnedBy(viewer.CompanyId)
            .OrderBy(site => site.IsRetired).ThenBy(site => site.Id)
            .Select(site => site.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return new TeamPage(
            viewer.Id,
            zone,
            [.. people.Where(member => member.State == MemberState.Active).OrderBy(member => member.Role)],
            [.. people.Where(member => member.State == MemberState.Requested)],
            viewer.CanManageCompany ? await InvitedAsync(viewer.CompanyId, cancellationToken) : []);
    }

    private async Task<List<Invited>> InvitedAsync(int companyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.CompanyId == companyId
                && invitation.AcceptedAt == null && invitation.RevokedAt == null)
            .OrderBy(invitation => invitation.CreatedAt)
            .ToListAsync(cancellationToken);
        return [.. open.Where(invitation => invitation.IsOpen(now)).Select(invitation => new Invited(
            invitation.Id, invitation.Email, invitation.MemberRole ?? MemberRole.Reviewer, invitation.ExpiresAt))];
    }
}

/// <summary>A company's people.</summary>
/// <param name="ViewerId">The membership of the one who looks.</param>
/// <param name="Zone">IANA zone for times.</param>
/// <param name="Active">Those who act for the company, owners first.</param>
/// <param name="Requests">Those who ask to.</param>
/// <param name="Invited">Those who were asked by mail and have not answered; for owners.</param>
public sealed record TeamPage(
    int ViewerId,
    string? Zone,
    IReadOnlyList<TeamMember> Active,
    IReadOnlyList<TeamMember> Requests,
    IReadOnlyList<Invited> Invited);

/// <summary>One of them.</summary>
public sealed record TeamMember(
    int Id, string Name, string Email, MemberRole Role, MemberState State, DateTime Since);

/// <summary>An invitation that can still be taken up.</summary>
public sealed record Invited(int Id, string Email, MemberRole Role, DateTime ExpiresAt);
