using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Profile.Edit;

/// <summary>What a company says about itself.</summary>
public sealed class ProfileForm
{
    /// <summary>Value of <see cref="Intent"/> that shows the text instead of saving it.</summary>
    public const string Preview = "preview";

    public string? Intent { get; set; }

    /// <summary>The revision the writer saw.</summary>
    public int Revision { get; set; }

    /// <summary>Left as it is once the company was verified.</summary>
    public string? Name { get; set; }

    public string? Website { get; set; }

    public string? Phone { get; set; }

    public string? Industry { get; set; }

    public string? SizeBand { get; set; }

    public string? FoundedYear { get; set; }

    public string? About { get; set; }

    public string? QualitySystems { get; set; }

    public bool OwnersApprovePostings { get; set; }

    /// <summary>The form as stored.</summary>
    public static ProfileForm From(Company company) => new()
    {
        Revision = company.Revision,
        Name = company.Name,
        Website = company.Website,
        Phone = company.Phone,
        Industry = company.Industry,
        SizeBand = company.SizeBand,
        FoundedYear = company.FoundedYear?.ToString(CultureInfo.InvariantCulture),
        About = company.About,
        QualitySystems = company.QualitySystems,
        OwnersApprovePostings = company.OwnersApprovePostings,
    };

    /// <summary>Where it differs from another version.</summary>
    public ConflictLines DiffersFrom(ProfileForm theirs) => new ConflictLines()
        .Add("Name", theirs.Name, Name)
        .Add("Website", theirs.Website, Website)
        .Add("Phone", theirs.Phone, Phone)
        .Add("What it makes", theirs.Industry, Industry)
        .Add("People", theirs.SizeBand, SizeBand)
        .Add("Founded", theirs.FoundedYear, FoundedYear)
        .Add("About the company", theirs.About, About)
        .Add("Quality systems", theirs.QualitySystems, QualitySystems)
        .Add("An owner approves postings", theirs.OwnersApprovePostings, OwnersApprovePostings);
}

public sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    /// <summary>A number without its area code.</summary>
    private const int LeastDigits = 7;

    public ProfileFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Name).MaximumLength(Company.NameLength)
            .WithMessage($"A company's name has at most {Company.NameLength} characters.");
        RuleFor(form => form.Website)
            .MaximumLength(Company.WebsiteLength)
            .WithMessage($"A website's address has at most {Company.WebsiteLength} characters.")
            .Must(text => WebAddress.Read(text) is not null).When(form => !string.IsNullOrWhiteSpace(form.Website), ApplyConditionTo.CurrentValidator)
            .WithMessage("Give the website as an address such as www.harlantool.com.");
        RuleFor(form => form.Phone).MaximumLength(Company.PhoneLength)
            .WithMessage($"A phone number has at most {Company.PhoneLength} characters.")
            .Must(phone => string.IsNullOrWhiteSpace(phone) || phone.Count(char.IsAsciiDigit) >= LeastDigits)
            .WithMessage("Give the phone number with its area code, such as 216-555-0142.");
        RuleFor(form => form.Industry).MaximumLength(Company.IndustryLength)
            .WithMessage($"Say it in at most {Company.IndustryLength} characters.");
        RuleFor(form => form.SizeBand).Must(band => string.IsNullOrEmpty(band) || Company.SizeBands.Contains(band, StringComparer.Ordinal))
            .WithMessage("Choose one of the sizes.");
        RuleFor(form => form.FoundedYear).Must(text => IsYear(text, clock)).WithMessage(
            _ => $"Give the year with four digits, {Company.EarliestFounding} to {clock.GetUtcNow().Year}.");
        RuleFor(form => form.About).MaximumLength(Company.AboutLength)
            .WithMessage($"The text has at most {Company.AboutLength:N0} characters.");
        RuleFor(form => form.QualitySystems).MaximumLength(Company.QualitySystemsLength)
            .WithMessage($"The list has at most {Company.QualitySystemsLength:N0} characters.");
    }

    private static bool IsYear(string? text, TimeProvider clock) => string.IsNullOrWhiteSpace(text)
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= Company.EarliestFounding && year <= clock.GetUtcNow().Year);
}

/// <summary>The editor.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="IsVerified">The name can no longer be changed.</param>
/// <param name="Conflict">Somebody saved first.</param>
public sealed record EditProfilePage(ProfileForm Form, bool IsVerified, Conflict? Conflict = null)
{
    /// <summary>Asked to see the text as candidates will.</summary>
    public bool ShowsPreview => Form.Intent == ProfileForm.Preview;
}
