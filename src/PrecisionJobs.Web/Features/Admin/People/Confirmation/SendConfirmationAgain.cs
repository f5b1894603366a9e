using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Admin.People.Confirmation;

/// <summary>Helps somebody whose confirmation mail was lost.</summary>
public sealed class SendConfirmationAgain(AppDbContext db, UserManager<SignedInAccount> accounts, Links links)
{
    public async Task<AccountOutcome> ExecuteAsync(int id, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.FindAsync([id], cancellationToken);
        if (account is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (account.EmailConfirmed)
        {
            return new AccountOutcome.Unchanged();
        }

        var link = links.Absolute(
            links.Account.ConfirmWith(account.Id, await accounts.GenerateEmailConfirmationTokenAsync(account), returnUrl: null));
        db.Outbox.AddMail(
            new Mail(
                account.Email!,
                string.Empty,
                "Confirm your e-mail address",
                $"Hello,\n\nopen this link to confirm your e-mail address and sign in. It works for a day:\n{link}\n\n"
                    + "If you did not register, leave it: nothing happens without you.\n"),
            $"account/{account.Id}/confirm/{Guid.NewGuid():N}",
            process);
        await db.SaveChangesAsync(process.For("Send confirmation link"), cancellationToken);
        return new AccountOutcome.Done();
    }
}
