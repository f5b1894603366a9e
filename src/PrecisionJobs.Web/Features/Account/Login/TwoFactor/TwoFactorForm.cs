using FluentValidation;

namespace PrecisionJobs.Web.Features.Account.Login.TwoFactor;

/// <summary>A code of the authenticator app.</summary>
public sealed class TwoFactorForm
{
    public string? Code { get; set; }

    /// <summary>Do not ask for a code in this browser again.</summary>
    public bool RememberDevice { get; set; }

    /// <summary>Chosen in the first step: stay signed in when the browser is closed.</summary>
    public bool RememberMe { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class TwoFactorFormValidator : AbstractValidator<TwoFactorForm>
{
    public TwoFactorFormValidator() => RuleFor(form => form.Code)
        .NotEmpty().WithMessage("Enter the code that the app shows.")
        .MaximumLength(20).WithMessage("The code has six digits.");
}

/// <summary>The second step.</summary>
public sealed record TwoFactorPage(TwoFactorForm Form);
