using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>A held certification. Which dates it asks for follows from how the certification ends.</summary>
public sealed class CertificationForm : IEntryForm<CertificationForm, HeldCertification>
{
    /// <summary>Slug of the catalogue's certification.</summary>
    public string? Certification { get; set; }

    public string? Number { get; set; }

    public string? Scope { get; set; }

    /// <summary>What it is limited to, by the keys of the catalogue's scope fields.</summary>
    public Dictionary<string, string?> ScopeFields { get; set; } = [];

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
        ScopeFields = entry.ScopeFields.ToDictionary(field => field.Key, field => (string?)field.Value, StringComparer.Ordinal),
        IssuedOn = TypedDate.Text(entry.IssuedOn),
        ExpiresOn = TypedDate.Text(entry.ExpiresOn),
        LastUsedOn = TypedDate.Text(entry.LastUsedOn),
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
            TypedDate.Read(IssuedOn),
            AsksForExpiry ? TypedDate.Read(ExpiresOn) : null,
            AsksForLastUse ? TypedDate.Read(LastUsedOn) : null);
        entry.RestateScope(Fields());
    }

    /// <summary>The typed parts of the scope that the certification has, without empty ones.</summary>
    public IReadOnlyDictionary<string, string> Fields() => (Facts?.ScopeFields ?? [])
        .Where(field => !string.IsNullOrWhiteSpace(ScopeFields.GetValueOrDefault(field)))
        .ToDictionary(field => field, field => ScopeFields[field]!.Trim(), StringComparer.Ordinal);

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Number", Trimmed(Number)),
        new("Scope", Trimmed(Scope)),
        .. (Facts?.ScopeFields ?? []).Select(field => new ProfileLine(
            CatalogueWords.ScopeLabel(field), Trimmed(ScopeFields.GetValueOrDefault(field)))),
        new("Issued", TypedDate.Text(TypedDate.Read(IssuedOn))),
        new("Expires", TypedDate.Text(TypedDate.Read(ExpiresOn))),
        new("Last used", TypedDate.Text(TypedDate.Read(LastUsedOn))),
    ];

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class CertificationFormValidator : AbstractValidator<CertificationForm>
{
    public CertificationFormValidator(TimeProvider clock)
    {
        // A day of grace: it may be tomorrow already where the candidate lives.
        bool IsPast(string? typed) =>
            TypedDate.Read(typed) is not { } date || date <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);

        RuleFor(form => form.Number).MaximumLength(HeldCertification.NumberLength)
            .WithMessage($"Use at most {HeldCertification.NumberLength} characters.");
        RuleFor(form => form.Scope).MaximumLength(HeldCertification.ScopeLength)
            .WithMessage($"Use at most {HeldCertification.ScopeLength} characters.");
        RuleFor(form => form.Scope)
            .Must((form, _) => form.ScopeFields.Values.All(value => value is null || value.Length <= HeldCertification.ScopeFieldLength))
            .WithMessage($"Use at most {HeldCertification.ScopeFieldLength} characters for each part of the scope.");
        RuleFor(form => form.IssuedOn).Must(TypedDate.IsReadable).WithMessage(TypedDate.Unreadable)
            .Must(IsPast).WithMessage("The date of issue is in the future.");
        RuleFor(form => form.ExpiresOn).Must(TypedDate.IsReadable).WithMessage(TypedDate.Unreadable)
            .Must((form, typed) => TypedDate.Read(typed) is not { } end
                || TypedDate.Read(form.IssuedOn) is not { } start || end >= start)
            .WithMessage("It cannot expire before it was issued.");
        RuleFor(form => form.LastUsedOn).Must(TypedDate.IsReadable).WithMessage(TypedDate.Unreadable)
            .Must(IsPast).WithMessage("The last use is in the future.");
    }
}
