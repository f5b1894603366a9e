using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer.Team.Invite;

/// <summary>What came of inviting somebody.</summary>
public enum InviteOutcome
{
    /// <summary>The mail is on its way.</summary>
    Invited,

    /// <summary>Somebody with this address is in the team.</summary>
    IsMember,
}

/// <summary>
/// Invites somebody to the team by mail. Whether the address has an account is not looked at, so that nobody learns it
/// here.
/// </summary>
public sealed class InviteMember(AppDbContext db, InvitationLetters letters)
{
    public async Task<InviteOutcome> ExecuteAsync(
        Member by, InviteForm form, Process process, CancellationToken cancellationToken)
    {
        var email = form.Email!.Trim().ToLowerInvariant();
        var members = await db.Members.OwnedBy(by.CompanyId)
            .Where(member => member.State == MemberState.Active)
            .Select(member => member.Email)
            .ToListAsync(cancellationToken);
        if (members.Exists(address => string.Equals(address, email, StringComparison.OrdinalIgnoreCase)))
        {
            return InviteOutcome.IsMember;
        }

        var company = await db.Companies.SingleAsync(item => item.Id == by.CompanyId, cancellationToken);
        var act = process.For("Invite member");
        await letters.InviteToCompanyAsync(email, company, form.Role, act, cancellationToken);
        await db.SaveChangesAsync(act, cancellationToken);
        return InviteOutcome.Invited;
    }
}
