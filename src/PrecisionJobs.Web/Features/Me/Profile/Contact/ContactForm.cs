using FluentValidation;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Web.Features.Me.Profile.Contact;

/// <summary>How a candidate is reached and where they live.</summary>
public sealed class ContactForm : ISectionForm<ContactForm>
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Zip { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The place of the ZIP, or null.</summary>
    public Place? Place => Gazetteer.UnitedStates.FindZip(Zip?.Trim());

    public static ContactForm Of(Candidate candidate) => new()
    {
        Name = candidate.Name,
        Email = candidate.Email,
        Phone = candidate.Phone,
        Zip = candidate.Zip,
        Revision = candidate.Revision,
    };

    public void ApplyTo(Candidate candidate)
    {
        candidate.Name = Name!.Trim();
        candidate.Email = Email!.Trim();
        candidate.Phone = Text(Phone);
        var place = Place;
        candidate.Zip = place?.PostalCode;
        candidate.City = place?.City;
        candidate.StateCode = place?.StateCode;
        candidate.Latitude = place?.Location.Latitude;
        candidate.Longitude = place?.Location.Longitude;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
        [new("Name", Text(Name)), new("E-mail", Text(Email)), new("Phone", Text(Phone)), new("ZIP code", Text(Zip))];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter your name.")
            .MaximumLength(Candidate.NameLength).WithMessage($"Use at most {Candidate.NameLength} characters.");
        RuleFor(form => form.Email).NotEmpty().WithMessage("Enter an e-mail address where companies reach you.")
            .EmailAddress().WithMessage("Enter an e-mail address such as name@example.com.")
            .MaximumLength(Invitation.EmailLength).WithMessage("This address is too long.");
        RuleFor(form => form.Phone)
            .MaximumLength(Candidate.PhoneLength).WithMessage($"Use at most {Candidate.PhoneLength} characters.")
            .Must(phone => phone is null || phone.Count(char.IsAsciiDigit) >= 7 || string.IsNullOrWhiteSpace(phone))
            .WithMessage("Enter a phone number with area code, such as 216-555-0142.");
        RuleFor(form => form.Zip)
            .Must((form, zip) => string.IsNullOrWhiteSpace(zip) || form.Place is not null)
            .WithMessage("Enter a five-digit ZIP code of the United States, such as 44113.");
    }
}
