using FluentValidation;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Admin.Invitations;

/// <summary>Who is invited, to be what.</summary>
public sealed class InviteForm
{
    public string? Email { get; set; }

    public string? Role { get; set; }
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
        RuleFor(form => form.Role).Must(role => role is Roles.Recruiter or Roles.Administrator)
            .WithMessage("Choose what they shall be: a recruiter or an administrator.");
    }
}
