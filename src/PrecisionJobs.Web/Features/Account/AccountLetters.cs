using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account;

/// <summary>
/// The mails about an account, put into the outbox; the caller saves. A mail that anybody can call forth by typing an
/// address goes out once a minute at most, and holds nothing that the caller typed.
/// </summary>
public sealed class AccountLetters(AppDbContext db, Links links, UserManager<SignedInAccount> accounts)
{
    private const string Farewell = "If this was not you, you need not do anything.";

    /// <summary>To a new address: the link that confirms it.</summary>
    public async Task ConfirmAsync(SignedInAccount account, string? returnUrl, Process process)
    {
        var token = await accounts.GenerateEmailConfirmationTokenAsync(account);
        await ThrottledAsync(account, "confirm", "Confirm your e-mail address", process, $"""
            Open this link to confirm your e-mail address and sign in with the password you chose. It works for a day:
            {links.Absolute(links.Account.ConfirmWith(account.Id, token, returnUrl))}

            {Farewell}
            """);
    }

    /// <summary>To an address that is registered but was never confirmed, when somebody registers it again.</summary>
    public async Task FinishAsync(SignedInAccount account, Process process)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        await ThrottledAsync(account, "finish", "Finish your registration", process, $"""
            This address was registered before and never confirmed. Open this link to choose a password; that confirms the
            address as well. It works for a day:
            {links.Absolute(links.Account.ResetWith(account.Id, token))}

            {Farewell}
            """);
    }

    /// <summary>To the owner of an account, when somebody registers its address again.</summary>
    public Task AlreadyRegisteredAsync(SignedInAccount account, Process process) => ThrottledAsync(
        account, "already", "You already have an account", process, $"""
        Somebody has just registered with this e-mail address, but it has an account already. Sign in here:
        {links.Absolute(links.Account.Login)}

        If the password is lost, choose a new one:
        {links.Absolute(links.Account.Forgot)}

        {Farewell}
        """);

    /// <summary>The link that sets a new password.</summary>
    public async Task ResetAsync(SignedInAccount account, Process process)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        await ThrottledAsync(account, "reset", "Choose a new password", process, $"""
            Open this link to choose a new password. It works for a day, and once:
            {links.Absolute(links.Account.ResetWith(account.Id, token))}

            {Farewell}
            """);
    }

    /// <summary>After too many wrong passwords or codes.</summary>
    public void LockedOut(SignedInAccount account, Process process) => Add(
        account, account.Email!, "locked", "Sign-in to your account is paused", process, $"""
        There were {accounts.Options.Lockout.MaxFailedAccessAttempts} wrong tries to sign in to your account. Sign-in is paused for {accounts.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes:0} minutes; after that it works
        again with your password.

        If it was not you, the password has kept them out. If you have forgotten it, choose a new one:
        {links.Absolute(links.Account.Forgot)}
        """);

    /// <summary>To the new address, when an account is to move to it.</summary>
    public async Task ConfirmNewAddressAsync(SignedInAccount account, string address, Process process)
    {
        var token = await accounts.GenerateChangeEmailTokenAsync(account, address);
        Add(account, address, "new-address", "Confirm your new e-mail address", process, $"""
            Open this link, signed in, to make this the address of your account. It works for a day:
            {links.Absolute(links.Account.EmailConfirmWith(address, token))}

            {Farewell}
            """);
    }

    /// <summary>To the owner of the account that has the address already, when another account is to move to it.</summary>
    public Task AddressTakenAsync(SignedInAccount owner, Process process) => ThrottledAsync(
        owner, "taken", "This address has an account already", process, $"""
        Somebody wanted to move their account to this e-mail address, but it has an account already. Nothing was changed.
        To use the address for another account, first change it here:
        {links.Absolute(links.Account.Email)}

        {Farewell}
        """);

    /// <summary>To the present address, before it is given up.</summary>
    public void AddressChangeAsked(SignedInAccount account, Process process) => Notice(
        account, account.Email!, "address-asked", "Your e-mail address is about to change",
        "A new e-mail address was entered for your account. It takes effect when the mail sent there is confirmed.", process);

    /// <summary>To the former address, which no link of ours reaches the account from any more: a person has to help.</summary>
    public void AddressChanged(SignedInAccount account, string former, Process process) => Add(
        account, former, "address-changed", "Your e-mail address was changed", process, """
        Your account now has another e-mail address; this one no longer signs in.

        If this was not you, answer this mail at once: an administrator can shut the account and give it back to you.
        """);

    /// <summary>After the password was changed or reset.</summary>
    public void PasswordChanged(SignedInAccount account, Process process) => Notice(
        account, account.Email!, "password-changed", "Your password was changed",
        "The password of your account was changed, and every other device was signed out.", process);

    /// <summary>After the second factor was switched on.</summary>
    public void TwoFactorOn(SignedInAccount account, Process process) => Notice(
        account, account.Email!, "two-factor-on", "Two-step sign-in is on",
        "From now on your account asks for a code of your authenticator app. Keep the recovery codes in a safe place.", process);

    /// <summary>After the second factor was switched off.</summary>
    public void TwoFactorOff(SignedInAccount account, Process process) => Notice(
        account, account.Email!, "two-factor-off", "Two-step sign-in is off",
        "Your account no longer asks for a code of your authenticator app.", process);

    /// <summary>After a recovery code was used.</summary>
    public void RecoveryCodeUsed(SignedInAccount account, int left, Process process) => Notice(
        account, account.Email!, "recovery-used", "A recovery code was used",
        $"A recovery code has just signed in to your account. {left} are left; new ones are made under Account and security.", process);

    /// <summary>
    /// To the owners of each company that a newly confirmed account has asked to join. Not before it is confirmed: nobody
    /// makes them mails with other people's addresses.
    /// </summary>
    public async Task JoinRequestedAsync(
        SignedInAccount account, Process process, CancellationToken cancellationToken)
    {
        var requests = await db.Members.AsNoTracking()
            .Where(member => member.AccountId == account.Id && member.State == MemberState.Requested)
            .Select(member => new { member.Id, member.CompanyId, member.Company.Name, member.Company.Slug })
            .ToListAsync(cancellationToken);
        foreach (var request in requests)
        {
            var owners = await db.Members.AsNoTracking()
                .Where(owner => owner.CompanyId == request.CompanyId
                    && owner.State == MemberState.Active && owner.Role == MemberRole.Owner)
                .Select(owner => new { owner.Id, owner.Name, owner.Email }).ToListAsync(cancellationToken);
            foreach (var owner in owners)
            {
                var text = $"""
                    Hello {owner.Name},

                    {account.DisplayName} ({account.Email}) asks to join {request.Name} on PrecisionJobs. Let them in or refuse here:
                    {links.Absolute(links.Employer.Team(request.Slug))}

                    Until then they see nothing of the company.

                    """;
                db.Outbox.AddMail(
                    new Mail(owner.Email, owner.Name, $"{account.DisplayName} asks to join {request.Name}", text),
                    $"member/{request.Id}/requested/{owner.Id}",
                    process);
            }
        }
    }

    private void Notice(
        SignedInAccount account, string to, string kind, string subject, string what, Process process) =>
        Add(account, to, kind, subject, process, $"""
            {what}

            If this was not you, choose a new password at once:
            {links.Absolute(links.Account.Forgot)}
            """);

    private async Task ThrottledAsync(SignedInAccount account, string kind, string subject, Process process, string text)
    {
        var since = process.At.AddMinutes(-1);
        var prefix = KeyOf(account, kind);
        if (!await db.Outbox.AnyAsync(
            message => message.DeduplicationKey.StartsWith(prefix) && message.CreatedAt > since))
        {
            Add(account, account.Email!, kind, subject, process, text);
        }
    }

    private void Add(
        SignedInAccount account, string to, string kind, string subject, Process process, string text) =>
        db.Outbox.AddMail(
            new Mail(to, account.EmailConfirmed ? account.DisplayName : string.Empty, subject, $"Hello,\n\n{text}\n"),
            $"{KeyOf(account, kind)}{Guid.NewGuid():N}",
            process);

    private static string KeyOf(SignedInAccount account, string kind) => $"account/{account.Id}/{kind}/";
}
