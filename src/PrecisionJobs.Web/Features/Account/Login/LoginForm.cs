using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Login;

/// <summary>What somebody signs in with.</summary>
public sealed class LoginForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public bool RememberMe { get; set; }

    /// <summary>Where to go on; a path of this site.</summary>
    public string? ReturnUrl { get; set; }
}

public sealed class LoginFormValidator : AbstractValidator<LoginForm>
{
    public LoginFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Enter your e-mail address.");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password.")
            .MaximumLength(AccountRules.LongestPassword).WithMessage("E-mail address or password is not right.");
    }
}

/// <summary>The sign-in page.</summary>
public sealed record LoginPage(LoginForm Form);
