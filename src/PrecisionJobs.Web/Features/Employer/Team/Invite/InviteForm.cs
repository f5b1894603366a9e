using FluentValidation;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Team.Invite;

/// <summary>Who is invited, with which role.</summary>
public sealed class InviteForm
{
    public string? Email { get; set; }

    public MemberRole Role { get; set; } = MemberRole.Reviewer;
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Email)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the e-mail address.")
            .MaximumLength(Invitation.EmailLength).WithMessage($"An e-mail address has at most {Invitation.EmailLength} characters.")
            .EmailAddress().WithMessage("Enter an e-mail address such as name@example.com.");
        RuleFor(form => form.Role).IsInEnum().WithMessage("Choose a role.");
    }
}

/// <summary>The page.</summary>
public sealed record InvitePage(InviteForm Form);
