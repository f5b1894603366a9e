using FluentValidation;
using PrecisionJobs.Data.Auditing;

namespace PrecisionJobs.Web.Features.Admin;

/// <summary>Why something is done, and which version of it was looked at.</summary>
public sealed class ReasonForm
{
    public string? Reason { get; set; }

    public int Revision { get; set; }
}

public sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    public ReasonFormValidator() => RuleFor(form => form.Reason)
        .NotEmpty().WithMessage("Give a reason.")
        .MaximumLength(AuditEntry.ReasonLength).WithMessage($"Keep the reason to {AuditEntry.ReasonLength:N0} characters.");
}
