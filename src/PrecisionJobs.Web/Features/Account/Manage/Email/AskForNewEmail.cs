using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Email;

/// <summary>The new address.</summary>
public sealed class EmailForm
{
    public string? NewEmail { get; set; }

    public string? Password { get; set; }
}

public sealed class EmailFormValidator : AbstractValidator<EmailForm>
{
    public EmailFormValidator()
    {
        RuleFor(form => form.NewEmail).Cascade(CascadeMode.Stop).IsEmail();
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password.");
    }
}

/// <summary>The page to change the address.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Present">The present address.</param>
public sealed record EmailPage(EmailForm Form, string Present);

/// <summary>What came of asking for a new address: never whether another account has it.</summary>
public enum NewEmailOutcome
{
    /// <summary>A mail is on its way to the new address.</summary>
    MailOnItsWay,

    /// <summary>The password is not right.</summary>
    WrongPassword,

    /// <summary>There is no such account.</summary>
    NotFound,
}

/// <summary>Mails the link that confirms a new address, to that address; the present one is told.</summary>
public sealed class AskForNewEmail(
    AppDbContext db, UserManager<SignedInAccount> accounts, CheckPassword check, AccountLetters letters)
{
    public async Task<NewEmailOutcome> ExecuteAsync(
        int accountId, EmailForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == accountId, cancellationToken);
        if (account is null)
        {
            return NewEmailOutcome.NotFound;
        }

        if (await check.ExecuteAsync(account, form.Password!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return NewEmailOutcome.WrongPassword;
        }

        var address = form.NewEmail!.Trim();
        var owner = await accounts.FindByEmailAsync(address);
        if (owner is null || owner.Id == accountId)
        {
            await letters.ConfirmNewAddressAsync(account, address, process);
        }
        else
        {
            await letters.AddressTakenAsync(owner, process);
        }

        letters.AddressChangeAsked(account, process);
        await db.SaveChangesAsync(process.For("Ask for a new e-mail address"), cancellationToken);
        return NewEmailOutcome.MailOnItsWay;
    }
}
