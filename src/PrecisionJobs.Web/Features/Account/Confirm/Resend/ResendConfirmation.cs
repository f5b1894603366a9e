using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Confirm.Resend;

/// <summary>The address to send to.</summary>
public sealed class ResendForm
{
    public string? Email { get; set; }
}

public sealed class ResendFormValidator : AbstractValidator<ResendForm>
{
    public ResendFormValidator() => RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
}

/// <summary>The page that asks for it.</summary>
public sealed record ResendPage(ResendForm Form);

/// <summary>What came of it: nothing is said about the address.</summary>
public enum ResendOutcome
{
    /// <summary>A mail is on its way, if there is anything to confirm.</summary>
    Asked,
}

/// <summary>Sends the confirmation link again, if the address has an account that waits for it.</summary>
public sealed class ResendConfirmation(AppDbContext db, UserManager<SignedInAccount> accounts, AccountLetters letters)
{
    public async Task<ResendOutcome> ExecuteAsync(ResendForm form, Process process, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(form.Email!.Trim()) is { EmailConfirmed: false } account)
        {
            await letters.ConfirmAsync(account, returnUrl: null, process);
            await db.SaveChangesAsync(process.For("Send confirmation link"), cancellationToken);
        }

        return ResendOutcome.Asked;
    }
}
