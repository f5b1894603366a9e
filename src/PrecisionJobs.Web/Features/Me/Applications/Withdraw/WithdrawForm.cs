using FluentValidation;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>Withdrawing an application.</summary>
public sealed class WithdrawForm
{
    /// <summary>What the candidate was told when they opened the page.</summary>
    public CandidateStatus Seen { get; set; }

    /// <summary>For the company, if the candidate likes.</summary>
    public string? Reason { get; set; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(form => form.Reason).MaximumLength(JobApplication.ReasonLength)
        .WithMessage($"Use at most {JobApplication.ReasonLength:N0} characters.");
}

/// <summary>The page that asks.</summary>
/// <param name="Form">The form.</param>
/// <param name="Application">What it is about.</param>
/// <param name="HasMoved">The status changed since the candidate opened the page.</param>
public sealed record WithdrawPage(WithdrawForm Form, ApplicationPage Application, bool HasMoved = false);
