using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Invitations;

/// <summary>Finds an open invitation by its token, and how it can be taken up.</summary>
public sealed class InvitationQuery(AppDbContext db, UserManager<SignedInAccount> accounts, TimeProvider clock)
{
    /// <summary>Null when there is none, or it is no longer open.</summary>
    public async Task<InvitationPage?> FindAsync(
        InvitationForm form, int? signedIn, CancellationToken cancellationToken)
    {
        var hash = InvitationLetters.HashOf(form.Token ?? string.Empty);
        var invitation = await db.Invitations.AsNoTracking().Include(item => item.Company)
            .SingleOrDefaultAsync(item => item.TokenHash == hash, cancellationToken);
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow().UtcDateTime))
        {
            return null;
        }

        return new InvitationPage(
            form, invitation.Email, invitation.Role, invitation.Company?.Name, await WayAsync(invitation, signedIn));
    }

    private async Task<InvitationWay> WayAsync(Invitation invitation, int? signedIn)
    {
        if (await accounts.FindByEmailAsync(invitation.Email) is not { } account)
        {
            return InvitationWay.NewAccount;
        }

        var mayJoin = invitation.CompanyId is not null && await accounts.IsInRoleAsync(account, Roles.Employer);
        return !mayJoin ? InvitationWay.OtherRole
            : account.Id == signedIn ? InvitationWay.JoinSignedIn
            : InvitationWay.SignInFirst;
    }
}
