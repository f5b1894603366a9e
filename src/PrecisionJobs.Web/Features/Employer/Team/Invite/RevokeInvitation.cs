using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Team.Invite;

/// <summary>What came of taking an invitation back.</summary>
public enum RevokeOutcome
{
    /// <summary>Its link no longer works.</summary>
    Revoked,

    /// <summary>It was taken up before.</summary>
    WasAccepted,

    /// <summary>The company has no such invitation.</summary>
    NotFound,
}

/// <summary>Takes an invitation back.</summary>
public sealed class RevokeInvitation(AppDbContext db)
{
    public async Task<RevokeOutcome> ExecuteAsync(
        Member by, int invitationId, Process process, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(
            item => item.Id == invitationId && item.CompanyId == by.CompanyId, cancellationToken);
        if (invitation is null)
        {
            return RevokeOutcome.NotFound;
        }

        invitation.Revoke(process.At);
        await db.SaveChangesAsync(process.For("Take invitation back"), cancellationToken);
        return invitation.AcceptedAt is null ? RevokeOutcome.Revoked : RevokeOutcome.WasAccepted;
    }
}
