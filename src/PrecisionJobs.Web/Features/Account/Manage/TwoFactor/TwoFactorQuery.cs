using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor;

/// <summary>The password, asked for before anything about the second factor changes.</summary>
public sealed class TwoFactorForm
{
    public string? Password { get; set; }
}

public sealed class TwoFactorFormValidator : AbstractValidator<TwoFactorForm>
{
    public TwoFactorFormValidator() =>
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password.");
}

/// <summary>Where two-step sign-in stands.</summary>
/// <param name="Form">The password.</param>
/// <param name="IsOn">Whether a code is asked for.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes still work.</param>
public sealed record TwoFactorPage(TwoFactorForm Form, bool IsOn, int RecoveryCodesLeft);

/// <summary>Reads where two-step sign-in of one's own account stands.</summary>
public sealed class TwoFactorQuery(UserManager<SignedInAccount> accounts)
{
    public async Task<TwoFactorPage?> FindAsync(int accountId, TwoFactorForm form)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture));
        return account is null
            ? null
            : new TwoFactorPage(form, account.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(account));
    }
}
