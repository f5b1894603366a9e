using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.Invitations.Revoke;

/// <summary>What came of taking an invitation back.</summary>
public enum RevokeOutcome
{
    Revoked,

    /// <summary>It was taken up, taken back or has expired.</summary>
    TooLate,

    NotFound,
}

/// <summary>Makes an invitation's link useless.</summary>
public sealed class RevokeInvitation(AppDbContext db)
{
    public async Task<RevokeOutcome> ExecuteAsync(int id, Process process, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (invitation is null)
        {
            return RevokeOutcome.NotFound;
        }

        if (!invitation.IsOpen(process.At))
        {
            return RevokeOutcome.TooLate;
        }

        invitation.Revoke(process.At);

        // Its mail may not have gone out yet; with a link that no longer works it need not.
        var key = $"invitation/{invitation.TokenHash}";
        var mail = await db.Outbox.SingleOrDefaultAsync(message => message.DeduplicationKey == key, cancellationToken);
        mail?.TryDiscard(process.At);
        await db.SaveChangesAsync(process.For("Take invitation back"), cancellationToken);
        return RevokeOutcome.Revoked;
    }
}
