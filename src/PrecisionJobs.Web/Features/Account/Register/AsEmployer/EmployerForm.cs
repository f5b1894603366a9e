using FluentValidation;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.AsEmployer;

/// <summary>What a company and its first owner register with.</summary>
public sealed class EmployerForm
{
    public string? Company { get; set; }

    public string? Website { get; set; }

    /// <summary>What it makes, in a few words.</summary>
    public string? Makes { get; set; }

    /// <summary>ZIP code of the first site.</summary>
    public string? Zip { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The website with its scheme, or null when it is none.</summary>
    public static Uri? WebsiteOf(string? text)
    {
        var address = text?.Trim() ?? string.Empty;
        address = address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri
            : null;
    }

    /// <summary>The place a ZIP code stands for, in a state.</summary>
    public static Place? PlaceOf(string? zip) =>
        Gazetteer.UnitedStates.FindZip(zip?.Trim()) is { StateCode: not null } place ? place : null;
}

public sealed class EmployerFormValidator : AbstractValidator<EmployerForm>
{
    public EmployerFormValidator()
    {
        RuleFor(form => form.Company).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the company's name.")
            .MaximumLength(Domain.Employers.Company.NameLength)
            .WithMessage($"A company's name has at most {Domain.Employers.Company.NameLength} characters.");
        RuleFor(form => form.Website).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the company's website. We look at it to check the company.")
            .MaximumLength(Domain.Employers.Company.WebsiteLength - "https://".Length)
            .WithMessage("This address is too long.")
            .Must(text => EmployerForm.WebsiteOf(text) is not null)
            .WithMessage("Enter a website such as www.example.com.");
        RuleFor(form => form.Makes).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say what the company makes, such as \"Aerospace tooling\".")
            .MaximumLength(Domain.Employers.Company.IndustryLength)
            .WithMessage($"At most {Domain.Employers.Company.IndustryLength} characters.");
        RuleFor(form => form.Zip).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the ZIP code of the shop.")
            .Must(zip => EmployerForm.PlaceOf(zip) is not null)
            .WithMessage("We know no place in a U.S. state or territory with this ZIP code. Enter its five digits.");
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).IsPersonName();
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsEmail();
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop).IsNewPassword(form => form.Email);
    }
}

/// <summary>The page to register a company.</summary>
public sealed record EmployerPage(EmployerForm Form);
