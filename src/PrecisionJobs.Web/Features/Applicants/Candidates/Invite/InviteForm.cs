using FluentValidation;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Candidates.Invite;

/// <summary>What a candidate is asked with.</summary>
public sealed class InviteForm
{
    /// <summary>A word to the candidate; plain text, may be empty.</summary>
    public string? Message { get; set; }
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator() => RuleFor(form => form.Message)
        .MaximumLength(ApplyInvitation.MessageLength)
        .WithMessage($"Keep the message to {ApplyInvitation.MessageLength:N0} characters.");
}
