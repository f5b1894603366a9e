using FluentValidation;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Name;

/// <summary>The name that others see.</summary>
public sealed class NameForm
{
    public string? Name { get; set; }
}

public sealed class NameFormValidator : AbstractValidator<NameForm>
{
    public NameFormValidator() => RuleFor(form => form.Name)
        .NotEmpty().WithMessage("Enter your name.")
        .MaximumLength(SignedInAccount.NameLength)
        .WithMessage($"A name has at most {SignedInAccount.NameLength} characters.");
}

/// <summary>The page with the name.</summary>
public sealed record NamePage(NameForm Form);
