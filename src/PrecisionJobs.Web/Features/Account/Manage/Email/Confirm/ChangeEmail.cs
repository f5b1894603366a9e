using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Email.Confirm;

/// <summary>The link's contents.</summary>
public sealed class ConfirmForm
{
    public string? Email { get; set; }

    public string? Token { get; set; }
}

/// <summary>The page behind the link of the mail.</summary>
public sealed record ConfirmPage(ConfirmForm Form);

/// <summary>What came of confirming a new address.</summary>
public enum ChangeEmailOutcome
{
    /// <summary>Changed.</summary>
    Changed,

    /// <summary>The link is not good for this account, or the address has been taken since.</summary>
    InvalidLink,

    /// <summary>There is no such account.</summary>
    NotFound,
}

/// <summary>Gives an account its new address, wherever it is kept; the former address is told.</summary>
public sealed class ChangeEmail(
    AppDbContext db, UserManager<SignedInAccount> accounts, AccountSignIn session, AccountLetters letters)
{
    public async Task<ChangeEmailOutcome> ExecuteAsync(
        int accountId, ConfirmForm form, Process process, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == accountId, cancellationToken);
        if (account is null)
        {
            return ChangeEmailOutcome.NotFound;
        }

        var former = account.Email!;
        db.Process = process.For("Change own e-mail address");
        if (string.IsNullOrEmpty(form.Email) || string.IsNullOrEmpty(form.Token)
            || !(await accounts.ChangeEmailAsync(account, form.Email, form.Token)).Succeeded
            || !(await accounts.SetUserNameAsync(account, form.Email)).Succeeded)
        {
            return ChangeEmailOutcome.InvalidLink;
        }

        await CarryOverAsync(account, former, cancellationToken);
        letters.AddressChanged(account, former, process);
        await db.SaveChangesAsync(process.For("Change own e-mail address"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await session.RefreshSignInAsync(account);
        return ChangeEmailOutcome.Changed;
    }

    private async Task CarryOverAsync(SignedInAccount account, string former, CancellationToken cancellationToken)
    {
        foreach (var member in await db.Members.Where(item => item.AccountId == account.Id).ToListAsync(cancellationToken))
        {
            member.Email = account.Email!;
        }

        // The contact address of a profile may be another one on purpose; then it stays.
        var candidate = await db.Candidates.SingleOrDefaultAsync(item => item.AccountId == account.Id, cancellationToken);
        if (candidate is not null && string.Equals(candidate.Email, former, StringComparison.OrdinalIgnoreCase))
        {
            candidate.Email = account.Email!;
        }
    }
}
