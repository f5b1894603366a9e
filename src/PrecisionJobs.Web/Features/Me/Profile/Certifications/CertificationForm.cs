using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>A held certification. Which dates it asks for follows from how the certification ends.</summary>
public sealed class CertificationForm : IEntryForm<CertificationForm, HeldCertification>
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "M/d/yyyy", "M-d-yyyy"];

    /// <summary>Slug of the catalogue's certification.</summary>
    public string? Certification { get; set; }

    public string? Number { get; set; }

    public string? Scope { get; set; }

    /// <summary>Dates as typed: by a date field year-month-day, by hand month/day/year.</summary>
    public string? IssuedOn { get; set; }

    public string? ExpiresOn { get; set; }

    public string? LastUsedOn { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => HeldCertification.MaximumPerCandidate;

    /// <summary>What the catalogue says of it; null until it was looked up.</summary>
    public Certification? Facts { get; private set; }

    public bool AsksForExpiry => Facts?.ExpiryKind is ExpiryKind.Fixed or ExpiryKind.Unknown;

    public bool AsksForLastUse => Facts?.ExpiryKind == ExpiryKind.Continuity;

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) => candidates
        .Include(candidate => candidate.Certifications).ThenInclude(held => held.Certification)
        .Include(candidate => candidate.Certifications).ThenInclude(held => held.Document);

    public static List<HeldCertification> In(Candidate candidate) => candidate.Certifications;

    public static int IdOf(HeldCertification entry) => entry.Id;

    public static string NameOf(HeldCertification entry) => entry.Certification.Name;

    public static CertificationForm Of(HeldCertification entry) => new()
    {
        Certification = entry.Certification.Slug,
        Number = entry.Number,
        Scope = entry.Scope,
        IssuedOn = Text(entry.IssuedOn),
        ExpiresOn = Text(entry.ExpiresOn),
        LastUsedOn = Text(entry.LastUsedOn),
        Facts = entry.Certification,
    };

    /// <summary>Says which certification of the catalogue it is.</summary>
    public void IsOf(Certification facts) => Facts = facts;

    public HeldCertification ToEntry()
    {
        var entry = new HeldCertification { CertificationId = Facts!.Id };
        ApplyTo(entry);
        return entry;
    }

    public void ApplyTo(HeldCertification entry)
    {
        Facts ??= entry.Certification;
        entry.Restate(
            Trimmed(Number),
            Trimmed(Scope),
            Date(IssuedOn),
            AsksForExpiry ? Date(ExpiresOn) : null,
            AsksForLastUse ? Date(LastUsedOn) : null);
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Number", Trimmed(Number)),
        new("Scope", Trimmed(Scope)),
        new("Issued", Text(Date(IssuedOn))),
        new("Expires", Text(Date(ExpiresOn))),
        new("Last used", Text(Date(LastUsedOn))),
    ];

    /// <summary>A typed date, or null where it is empty or cannot be read.</summary>
    public static DateOnly? Date(string? typed) => DateOnly.TryParseExact(
        typed?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class CertificationFormValidator : AbstractValidator<CertificationForm>
{
    private const string Unreadable = "Enter the date as month/day/year, such as 3/15/2025.";

    public CertificationFormValidator(TimeProvider clock)
    {
        // A day of grace: it may be tomorrow already where the candidate lives.
        bool IsPast(string? typed) =>
            CertificationForm.Date(typed) is not { } date || date <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);

        RuleFor(form => form.Number).MaximumLength(HeldCertification.NumberLength)
            .WithMessage($"Use at most {HeldCertification.NumberLength} characters.");
        RuleFor(form => form.Scope).MaximumLength(HeldCertification.ScopeLength)
            .WithMessage($"Use at most {HeldCertification.ScopeLength} characters.");
        RuleFor(form => form.IssuedOn).Must(IsReadable).WithMessage(Unreadable)
            .Must(IsPast).WithMessage("The date of issue is in the future.");
        RuleFor(form => form.ExpiresOn).Must(IsReadable).WithMessage(Unreadable)
            .Must((form, typed) => CertificationForm.Date(typed) is not { } end
                || CertificationForm.Date(form.IssuedOn) is not { } start || end >= start)
            .WithMessage("It cannot expire before it was issued.");
        RuleFor(form => form.LastUsedOn).Must(IsReadable).WithMessage(Unreadable)
            .Must(IsPast).WithMessage("The last use is in the future.");
    }

    private static bool IsReadable(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || CertificationForm.Date(typed) is { Year: >= 1950 and < 2200 };
}
