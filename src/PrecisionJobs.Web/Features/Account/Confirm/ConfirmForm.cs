using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Confirm;

/// <summary>The link's contents and the password.</summary>
public sealed class ConfirmForm
{
    public int Account { get; set; }

    public string? Token { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator() => RuleFor(form => form.Password)
        .NotEmpty().WithMessage("Enter the password you chose.")
        .MaximumLength(AccountRules.LongestPassword)
        .WithMessage("The password is not right. It is the one chosen at registration.");
}

/// <summary>The page behind the link of the mail.</summary>
public sealed record ConfirmPage(ConfirmForm Form);
