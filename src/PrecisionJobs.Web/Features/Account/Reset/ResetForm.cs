using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Reset;

/// <summary>The link's contents and the new password.</summary>
public sealed class ResetForm
{
    public int Account { get; set; }

    public string? Token { get; set; }

    public string? NewPassword { get; set; }
}

public sealed class ResetFormValidator : AbstractValidator<ResetForm>
{
    public ResetFormValidator() =>
        RuleFor(form => form.NewPassword).Cascade(CascadeMode.Stop).IsNewPassword(_ => null);
}

/// <summary>The page behind the link of the mail.</summary>
public sealed record ResetPage(ResetForm Form);
