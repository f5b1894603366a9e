using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Invitations;

/// <summary>What came of taking up an invitation.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>Taken up, and signed in.</summary>
    /// <param name="Role">The role of the account.</param>
    public sealed record Accepted(string Role) : AcceptOutcome;

    /// <summary>The address has an account that is not signed in, or is of another role.</summary>
    public sealed record AccountInTheWay : AcceptOutcome;

    /// <summary>It is not open, or was taken up in between.</summary>
    public sealed record NotOpen : AcceptOutcome;
}

/// <summary>
/// Takes up an invitation: a new account for the invited address, confirmed by the mail that held the token, or a further
/// membership for the account that is signed in with that address.
/// </summary>
public sealed class AcceptInvitation(AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn session)
{
    public async Task<AcceptOutcome> ExecuteAsync(
        InvitationForm form, int? signedIn, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var hash = InvitationLetters.HashOf(form.Token ?? string.Empty);
            var invitation = await db.Invitations.SingleOrDefaultAsync(item => item.TokenHash == hash, cancellationToken);
            if (invitation is null || !invitation.IsOpen(process.At))
            {
                return new AcceptOutcome.NotOpen();
            }

            var account = await AccountForAsync(invitation, form, signedIn, process);
            if (account is null)
            {
                return new AcceptOutcome.AccountInTheWay();
            }

            await JoinAsync(invitation, account, process, cancellationToken);
            invitation.Accept(process.At);
            await db.SaveChangesAsync(process.For("Take up invitation"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await session.SignInAsync(account, isPersistent: false);
            return new AcceptOutcome.Accepted(invitation.Role);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return new AcceptOutcome.NotOpen();
        }
    }

    private async Task<SignedInAccount?> AccountForAsync(
        Invitation invitation, InvitationForm form, int? signedIn, Process process)
    {
        if (await accounts.FindByEmailAsync(invitation.Email) is { } existing)
        {
            return existing.Id == signedIn && invitation.CompanyId is not null
                && await accounts.IsInRoleAsync(existing, Roles.Employer)
                ? existing
                : null;
        }

        var account = new SignedInAccount
        {
            UserName = invitation.Email,
            Email = invitation.Email,
            EmailConfirmed = true,
            DisplayName = form.Name!.Trim(),
            CreatedAt = process.At,
        };
        db.Process = process.For("Take up invitation");
        return (await accounts.CreateAsync(account, form.Password!)).Succeeded
            && (await accounts.AddToRoleAsync(account, invitation.Role)).Succeeded
            ? account
            : null;
    }

    private async Task JoinAsync(
        Invitation invitation, SignedInAccount account, Process process, CancellationToken cancellationToken)
    {
        if (invitation.CompanyId is not { } companyId)
        {
            return;
        }

        var member = await db.Members.SingleOrDefaultAsync(
            item => item.AccountId == account.Id && item.CompanyId == companyId, cancellationToken);
        if (member is null)
        {
            member = new Member
            {
                AccountId = account.Id,
                CompanyId = companyId,
                Name = account.DisplayName,
                Email = account.Email!,
                CreatedAt = process.At,
            };
            db.Add(member);
        }

        member.Admit(invitation.MemberRole ?? MemberRole.Reviewer);
    }
}
