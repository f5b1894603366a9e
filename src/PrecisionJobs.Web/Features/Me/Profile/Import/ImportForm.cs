using FluentValidation;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Import;

/// <summary>What was read from a résumé, each fact with a tick: only what is ticked goes onto the profile.</summary>
public sealed class ImportForm
{
    /// <summary>Most items of a list that are taken from one document.</summary>
    public const int MaximumItems = 60;

    /// <summary>Name of the document, for the page's heading.</summary>
    public string? Source { get; set; }

    public List<ImportFact> Facts { get; set; } = [];

    public List<ImportJob> Jobs { get; set; } = [];

    public List<ImportSkill> Skills { get; set; } = [];

    public List<ImportCertification> Certifications { get; set; } = [];

    public List<ImportSchool> Schools { get; set; } = [];

    /// <summary>Whether anything is ticked.</summary>
    public bool TakesAnything => Facts.Exists(item => item.Take) || Jobs.Exists(item => item.Take) || Skills.Exists(item => item.Take)
        || Certifications.Exists(item => item.Take) || Schools.Exists(item => item.Take);
}

/// <summary>What a single fact of a document is.</summary>
public enum ImportFactKind
{
    Phone,
    Zip,
    Headline,
    Summary,
    Tolerance,
    Finish,
}

/// <summary>A fact of the profile itself.</summary>
public sealed class ImportFact
{
    public bool Take { get; set; }

    public ImportFactKind Kind { get; set; }

    public string? Value { get; set; }

    /// <summary>What the profile says now; null where it says nothing.</summary>
    public string? Now { get; set; }
}

/// <summary>A job.</summary>
public sealed class ImportJob
{
    public bool Take { get; set; }

    public string? Title { get; set; }

    public string? Employer { get; set; }

    public int? FromMonth { get; set; }

    public string? FromYear { get; set; }

    public int? ToMonth { get; set; }

    public string? ToYear { get; set; }

    public bool IsCurrent { get; set; }

    public string? Description { get; set; }

    /// <summary>Slugs of the skills named in it, parted by commas.</summary>
    public string? Used { get; set; }
}

/// <summary>A skill.</summary>
public sealed class ImportSkill
{
    public bool Take { get; set; }

    public string? Slug { get; set; }

    public string? Name { get; set; }

    public SkillLevel? Level { get; set; }

    public string? Years { get; set; }

    /// <summary>The words it was read from.</summary>
    public string? Words { get; set; }
}

/// <summary>A certification.</summary>
public sealed class ImportCertification
{
    public bool Take { get; set; }

    public string? Slug { get; set; }

    public string? Name { get; set; }

    public string? Number { get; set; }

    public string? Scope { get; set; }

    public string? IssuedOn { get; set; }

    public string? ExpiresOn { get; set; }

    public string? LastUsedOn { get; set; }
}

/// <summary>School, apprenticeship or course.</summary>
public sealed class ImportSchool
{
    public bool Take { get; set; }

    public string? Program { get; set; }

    public string? Institution { get; set; }

    public string? CompletedYear { get; set; }

    public EducationKind? Kind { get; set; }
}

/// <summary>The same rules as on the forms of the single parts, for what is ticked.</summary>
public sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    public ImportFormValidator(
        IValidator<Work.WorkForm> work,
        IValidator<Skills.SkillForm> skills,
        IValidator<Certifications.CertificationForm> certifications,
        IValidator<Education.EducationForm> schools)
    {
        RuleForEach(form => form.Facts).Where(fact => fact.Take).Must(IsReadable)
            .WithMessage((_, fact) => $"{ImportWords.Of(fact.Kind)}: this cannot be read. Change it, or leave it out.");
        RuleForEach(form => form.Jobs).Where(item => item.Take)
            .Custom((item, context) => Report(work.Validate(ImportParts.FormOf(item)), $"Job {item.Title ?? item.Employer}", context));
        RuleForEach(form => form.Skills).Where(item => item.Take)
            .Custom((item, context) => Report(skills.Validate(ImportParts.FormOf(item)), item.Name, context));
        RuleForEach(form => form.Certifications).Where(item => item.Take)
            .Custom((item, context) => Report(certifications.Validate(ImportParts.FormOf(item)), item.Name, context));
        RuleForEach(form => form.Schools).Where(item => item.Take)
            .Custom((item, context) => Report(schools.Validate(ImportParts.FormOf(item)), item.Program ?? item.Institution, context));
    }

    private static bool IsReadable(ImportFact fact) => fact.Kind switch
    {
        ImportFactKind.Phone => fact.Value?.Trim() is { Length: > 6 and <= Candidate.PhoneLength },
        ImportFactKind.Zip => Domain.Geography.Gazetteer.UnitedStates.FindZip(fact.Value?.Trim() ?? string.Empty) is not null,
        ImportFactKind.Headline => fact.Value?.Trim() is { Length: > 0 and <= Candidate.HeadlineLength },
        ImportFactKind.Summary => fact.Value?.Trim() is { Length: > 0 and <= Candidate.SummaryLength },
        ImportFactKind.Tolerance => CapabilityText.Tolerance(fact.Value) is not null,
        ImportFactKind.Finish => CapabilityText.Finish(fact.Value) is not null,
        _ => false,
    };

    private static void Report<T>(FluentValidation.Results.ValidationResult result, string? what, ValidationContext<T> context)
    {
        foreach (var error in result.Errors)
        {
            context.AddFailure(context.PropertyPath, $"{what}: {error.ErrorMessage}");
        }
    }
}
