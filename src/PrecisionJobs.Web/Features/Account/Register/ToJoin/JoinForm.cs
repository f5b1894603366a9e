using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.ToJoin;

/// <summary>What somebody who asks to join a company registers with.</summary>
public sealed class JoinForm
{
    /// <summary>As typed, or taken from the suggestions.</summary>
    public string? CompanyName { get; set; }

    /// <summary>Slug of the one chosen, where the name fits several.</summary>
    public string? Company { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}

public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public JoinFormValidator()
    {
        RuleFor(form => form.CompanyName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter your company's name.")
            .MaximumLength(Domain.Employers.Company.NameLength)
            .WithMessage($"A company's name has at most {Domain.Employers.Company.NameLength} characters.");
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).IsPersonName();
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop).IsNewPassword(form => form.Email);
    }
}

/// <summary>The page to join a company.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Choices">Companies that the typed name fits.</param>
public sealed record JoinPage(JoinForm Form, IReadOnlyList<CompanyChoice> Choices);
