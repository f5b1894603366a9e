using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.Invitations;

/// <summary>Open invitations, newest first.</summary>
public sealed record InvitationList(IReadOnlyList<InvitationLine> Open, InviteForm Form);

/// <summary>An invitation that can still be taken up.</summary>
public sealed record InvitationLine(
    int Id, string Email, string Role, string? Company, string InvitedBy, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>Lists open invitations.</summary>
public sealed class InvitationListQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<InvitationList> FindAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var expired = clock.GetUtcNow().UtcDateTime - Invitation.Lifetime;
        var open = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.AcceptedAt == null && invitation.RevokedAt == null && invitation.CreatedAt > expired)
            .OrderByDescending(invitation => invitation.CreatedAt).ThenByDescending(invitation => invitation.Id)
            .Select(invitation => new
            {
                invitation.Id,
                invitation.Email,
                invitation.Role,
                Company = invitation.Company == null ? null : invitation.Company.Name,
                InvitedBy = db.Users.Where(account => account.Id == invitation.InvitedByAccountId)
                    .Select(account => account.DisplayName).First(),
                invitation.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        return new InvitationList(
            [
                .. open.Select(row => new InvitationLine(
                    row.Id, row.Email, row.Role, row.Company, row.InvitedBy, row.CreatedAt, row.CreatedAt + Invitation.Lifetime)),
            ],
            form);
    }
}
