using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Forgot;

/// <summary>The address to send to.</summary>
public sealed class ForgotForm
{
    public string? Email { get; set; }
}

public sealed class ForgotFormValidator : AbstractValidator<ForgotForm>
{
    public ForgotFormValidator() => RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
}

/// <summary>The page that asks for it.</summary>
public sealed record ForgotPage(ForgotForm Form);

/// <summary>What came of it: nothing is said about the address.</summary>
public enum ForgotOutcome
{
    /// <summary>A mail is on its way, if there is an account.</summary>
    Asked,
}

/// <summary>Mails a link that sets a new password, if the address has an account that may sign in.</summary>
public sealed class SendResetLink(AppDbContext db, UserManager<SignedInAccount> accounts, AccountLetters letters)
{
    public async Task<ForgotOutcome> ExecuteAsync(ForgotForm form, Process process, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(form.Email!.Trim()) is { DisabledAt: null } account)
        {
            await letters.ResetAsync(account, process);
            await db.SaveChangesAsync(process.For("Send password link"), cancellationToken);
        }

        return ForgotOutcome.Asked;
    }
}
