using FluentValidation;

namespace PrecisionJobs.Web.Features.Account.Login.Recovery;

/// <summary>A recovery code.</summary>
public sealed class RecoveryForm
{
    public string? RecoveryCode { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class RecoveryFormValidator : AbstractValidator<RecoveryForm>
{
    public RecoveryFormValidator() => RuleFor(form => form.RecoveryCode)
        .NotEmpty().WithMessage("Enter one of your recovery codes.")
        .MaximumLength(40).WithMessage("A recovery code looks like ABCDE-12345.");
}

/// <summary>The second step, with a recovery code.</summary>
public sealed record RecoveryPage(RecoveryForm Form);
