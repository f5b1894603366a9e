using FluentValidation;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>What a candidate says on withdrawing.</summary>
public sealed class WithdrawForm
{
    public string? Reason { get; set; }

    /// <summary>
    /// The status they were shown. Not the stored revision: that also moves with what the company does unseen, and would
    /// tell of it.
    /// </summary>
    public CandidateStatus Status { get; set; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator()
    {
        RuleFor(form => form.Reason).MaximumLength(JobApplication.ReasonLength)
            .WithMessage($"Use at most {JobApplication.ReasonLength:N0} characters.");
    }
}
