using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    /// <summary>Switches two-step sign-in on for an account; its authenticator key.</summary>
    public async Task<string> TwoFactorAsync(Account account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDbContext>().Process = Process;
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var stored = (await accounts.FindByEmailAsync(account.Email!))!;
        Check(await accounts.ResetAuthenticatorKeyAsync(stored));
        Check(await accounts.SetTwoFactorEnabledAsync(stored, enabled: true));
        return (await accounts.GetAuthenticatorKeyAsync(stored))!;
    }

    /// <summary>Changes an account.</summary>
    public Task ChangeAccountAsync(int accountId, Action<Account> change) => host.WithDatabaseAsync(async db =>
    {
        change(await db.Users.SingleAsync(account => account.Id == accountId));
        return await db.SaveChangesAsync(Process, CancellationToken.None);
    });

    /// <summary>A mail that waits in the outbox; its id.</summary>
    public Task<int> WaitingMailAsync(string to, string? key = null) => host.WithDatabaseAsync(async db =>
    {
        key ??= Guid.NewGuid().ToString("N");
        db.Outbox.AddMail(new Mail(to, "Dana", "Hello", "Some text"), key, Process);
        await db.SaveChangesAsync(Process, CancellationToken.None);
        return await db.Outbox.Where(message => message.DeduplicationKey == key).Select(message => message.Id).SingleAsync();
    });

    /// <summary>An invitation by an account, sent; the address of its page.</summary>
    public async Task<string> InvitationAsync(
        Account by, string email, string role, Company? company = null, MemberRole memberRole = MemberRole.Editor)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var letters = scope.ServiceProvider.GetRequiredService<InvitationLetters>();
        var process = new Process(ActorKind.Account, by.Id, by.DisplayName, Now, "test", "Invite");
        _ = company is null
            ? await letters.InviteAsync(email, role, process, CancellationToken.None)
            : await letters.InviteToCompanyAsync(
                email, await db.Companies.SingleAsync(item => item.Id == company.Id), memberRole, process, CancellationToken.None);
        await db.SaveChangesAsync(process, CancellationToken.None);
        await host.DispatchOutboxAsync();
        return host.Mail.LinkTo(email, "/account/invitation");
    }
}
