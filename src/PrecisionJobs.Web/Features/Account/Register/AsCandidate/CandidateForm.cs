using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.AsCandidate;

/// <summary>What a candidate registers with.</summary>
public sealed class CandidateForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class CandidateFormValidator : AbstractValidator<CandidateForm>
{
    public CandidateFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).IsPersonName();
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop).IsNewPassword(form => form.Email);
    }
}

/// <summary>The page to register as a candidate.</summary>
public sealed record CandidatePage(CandidateForm Form);
