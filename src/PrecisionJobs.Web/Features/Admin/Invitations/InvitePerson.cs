using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Admin.Invitations;

/// <summary>What came of inviting somebody.</summary>
public enum InviteOutcome
{
    Invited,

    /// <summary>The address has an account, and an account keeps its address.</summary>
    HasAccount,
}

/// <summary>Invites somebody to be a recruiter or an administrator; an earlier invitation to the same ends.</summary>
public sealed class InvitePerson(AppDbContext db, InvitationLetters letters)
{
    public async Task<InviteOutcome> ExecuteAsync(InviteForm form, Process process, CancellationToken cancellationToken)
    {
        var address = form.Email!.Trim();
        var normalized = address.ToUpperInvariant();
        if (await db.Users.AnyAsync(account => account.NormalizedEmail == normalized, cancellationToken))
        {
            return InviteOutcome.HasAccount;
        }

        var act = process.For($"Invite {form.Role}");
        await letters.InviteAsync(address, form.Role!, act, cancellationToken);
        await db.SaveChangesAsync(act, cancellationToken);
        return InviteOutcome.Invited;
    }
}
