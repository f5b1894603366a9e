using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.SetUp;

/// <summary>The first code.</summary>
public sealed class SetUpForm
{
    public string? Code { get; set; }
}

public sealed class SetUpFormValidator : AbstractValidator<SetUpForm>
{
    public SetUpFormValidator() => RuleFor(form => form.Code)
        .NotEmpty().WithMessage("Enter the code that the app shows.")
        .MaximumLength(20).WithMessage("The code has six digits.");
}

/// <summary>The page with the key.</summary>
/// <param name="Form">The first code.</param>
/// <param name="Key">The key in groups of four, to be typed.</param>
/// <param name="Code">The same as a QR code.</param>
public sealed record SetUpPage(SetUpForm Form, string Key, QrDrawing Code);

/// <summary>Reads the key of an account that is being set up; null once two-step sign-in is on, or before it begins.</summary>
public sealed class SetUpQuery(UserManager<SignedInAccount> accounts)
{
    public async Task<SetUpPage?> FindAsync(int accountId, SetUpForm form)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture));
        if (account is null || account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
        {
            return null;
        }

        var groups = key.ToLowerInvariant().Chunk(4).Select(group => new string(group));
        var address = "otpauth://totp/" + Uri.EscapeDataString($"PrecisionJobs:{account.Email}")
            + $"?secret={key}&issuer=PrecisionJobs&digits=6";
        return new SetUpPage(form, string.Join(' ', groups), QrDrawing.Of(address));
    }
}
