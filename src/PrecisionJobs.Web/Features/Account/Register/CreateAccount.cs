using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Register;

/// <summary>What came of registering: never whether the address was free.</summary>
public enum RegisterOutcome
{
    /// <summary>A mail is on its way: to confirm the address, or to tell its owner that it has an account already.</summary>
    MailOnItsWay,
}

/// <summary>What every registration has.</summary>
/// <param name="Email">Address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Password">As chosen; in order already.</param>
/// <param name="Role">What the account is to be.</param>
/// <param name="ReturnUrl">Where to go on once the address is confirmed.</param>
public sealed record NewAccount(string Email, string Name, string Password, string Role, string? ReturnUrl);

/// <summary>
/// Creates an account with what belongs to it, in one transaction, and mails the link that confirms the address. An
/// address that has an account gets a mail that says so; whoever registers sees no difference, and waits as long.
/// </summary>
public sealed class CreateAccount(
    AppDbContext db,
    UserManager<SignedInAccount> accounts,
    PasswordDecoy decoy,
    AccountLetters letters)
{
    private const int Tries = 3;

    /// <summary>Creates it.</summary>
    /// <param name="account">What was typed.</param>
    /// <param name="addWhatBelongs">Adds what the account comes with; may be called again after a race.</param>
    /// <param name="process">Who registers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RegisterOutcome> ExecuteAsync(
        NewAccount account,
        Func<SignedInAccount, Process, Task> addWhatBelongs,
        Process process,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await accounts.FindByEmailAsync(account.Email) is { } existing)
            {
                decoy.Hash(account.Password);
                await TellOwnerAsync(existing, process, cancellationToken);
                return RegisterOutcome.MailOnItsWay;
            }

            try
            {
                if (await StoreAsync(account, addWhatBelongs, process, cancellationToken))
                {
                    return RegisterOutcome.MailOnItsWay;
                }
            }
            catch (DbUpdateException failure) when (db.IsUniqueViolation(failure) && attempt < Tries)
            {
                // Somebody else took the address or the company's slug in between: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    // False when the address was taken in between.
    private async Task<bool> StoreAsync(
        NewAccount wanted,
        Func<SignedInAccount, Process, Task> addWhatBelongs,
        Process process,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = new SignedInAccount
        {
            UserName = wanted.Email,
            Email = wanted.Email,
            DisplayName = wanted.Name,
            CreatedAt = process.At,
        };
        db.Process = process.For("Register");
        var created = await accounts.CreateAsync(account, wanted.Password);
        if (created.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateEmail)))
        {
            return false;
        }

        Check(created);
        Check(await accounts.AddToRoleAsync(account, wanted.Role));
        await addWhatBelongs(account, process);
        await letters.ConfirmAsync(account, wanted.ReturnUrl, process);
        await db.SaveChangesAsync(process.For("Register"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task TellOwnerAsync(SignedInAccount existing, Process process, CancellationToken cancellationToken)
    {
        if (existing.EmailConfirmed)
        {
            await letters.AlreadyRegisteredAsync(existing, process);
        }
        else
        {
            await letters.FinishAsync(existing, process);
        }

        await db.SaveChangesAsync(process.For("Register an address that has an account"), cancellationToken);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"The account could not be created: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        }
    }
}
