using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Password;

/// <summary>The present password and the new one.</summary>
public sealed class PasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.CurrentPassword).NotEmpty().WithMessage("Enter your present password.");
        RuleFor(form => form.NewPassword).Cascade(CascadeMode.Stop).IsNewPassword(_ => null);
    }
}

/// <summary>The page to change the password.</summary>
public sealed record PasswordPage(PasswordForm Form);

/// <summary>What came of changing the password.</summary>
public enum ChangePasswordOutcome
{
    /// <summary>Changed; every other session has ended.</summary>
    Changed,

    /// <summary>The present password is not right.</summary>
    WrongPassword,

    /// <summary>There is no such account.</summary>
    NotFound,
}

/// <summary>Changes a password; ends every session but this one and tells the owner.</summary>
public sealed class ChangePassword(
    AppDbContext db,
    UserManager<SignedInAccount> accounts,
    AccountSignIn session,
    CheckPassword check,
    AccountLetters letters)
{
    public async Task<ChangePasswordOutcome> ExecuteAsync(
        int accountId, PasswordForm form, Process process, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(item => item.Id == accountId, cancellationToken);
        if (account is null)
        {
            return ChangePasswordOutcome.NotFound;
        }

        if (await check.ExecuteAsync(account, form.CurrentPassword!, process, cancellationToken) != PasswordOutcome.Right)
        {
            return ChangePasswordOutcome.WrongPassword;
        }

        db.Process = process.For("Change own password");
        letters.PasswordChanged(account, process);
        var result = await accounts.ChangePasswordAsync(account, form.CurrentPassword!, form.NewPassword!);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The password could not be changed: {result}");
        }

        await session.RefreshSignInAsync(account);
        return ChangePasswordOutcome.Changed;
    }
}
