using FluentValidation;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Sites.Edit;

/// <summary>A place of work.</summary>
public sealed class SiteForm
{
    /// <summary>The revision the writer saw; 0 for a new one.</summary>
    public int Revision { get; set; }

    public string? Name { get; set; }

    public string? Street { get; set; }

    public string? Zip { get; set; }

    /// <summary>Empty takes the city of the ZIP code.</summary>
    public string? City { get; set; }

    /// <summary>IANA name; empty takes the zone of the ZIP code.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The posting that needs the site, and is gone on with afterwards.</summary>
    public int? PostingId { get; set; }

    /// <summary>The form as stored.</summary>
    public static SiteForm From(Site site) => new()
    {
        Revision = site.Revision,
        Name = site.Name,
        Street = site.Street,
        Zip = site.Zip,
        City = site.City,
        TimeZone = site.TimeZone,
    };

    /// <summary>Where it differs from another version.</summary>
    public ConflictLines DiffersFrom(SiteForm theirs) => new ConflictLines()
        .Add("Name", theirs.Name, Name)
        .Add("Street", theirs.Street, Street)
        .Add("ZIP code", theirs.Zip, Zip)
        .Add("City", theirs.City, City)
        .Add("Time zone", theirs.TimeZone, TimeZone);
}

public sealed class SiteFormValidator : AbstractValidator<SiteForm>
{
    public SiteFormValidator()
    {
        RuleFor(form => form.Name)
            .NotEmpty().WithMessage("Give the site a name, such as “Main shop”.")
            .MaximumLength(Site.NameLength).WithMessage($"A name has at most {Site.NameLength} characters.");
        RuleFor(form => form.Street).MaximumLength(Site.StreetLength)
            .WithMessage($"A street has at most {Site.StreetLength} characters.");
        RuleFor(form => form.City).MaximumLength(Site.CityLength)
            .WithMessage($"A city's name has at most {Site.CityLength} characters.");
        RuleFor(form => form.Zip).Custom((zip, context) =>
        {
            if (SitePlace.Find(zip) is null)
            {
                context.AddFailure(string.IsNullOrWhiteSpace(zip)
                    ? "Enter the ZIP code."
                    : $"“{zip.Trim()}” is not a ZIP code we know. Use the five digits of the place itself, not of a post-office box or a company of its own.");
            }
        });
        RuleFor(form => form.TimeZone)
            .Must(zone => string.IsNullOrEmpty(zone) || UsTimeZone.Find(zone) is not null)
            .WithMessage("Choose one of the time zones.");
    }
}

/// <summary>The editor of one site.</summary>
/// <param name="Id">Which; null for a new one.</param>
/// <param name="Form">What is typed.</param>
/// <param name="Conflict">Somebody saved first.</param>
public sealed record SitePage(int? Id, SiteForm Form, Conflict? Conflict = null);
