using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Education;

/// <summary>School, apprenticeship or course.</summary>
public sealed class EducationForm : IEntryForm<EducationForm, EducationEntry>
{
    public string? Program { get; set; }

    public string? Institution { get; set; }

    /// <summary>Null where nobody said.</summary>
    public EducationKind? Kind { get; set; }

    /// <summary>Id of the catalogue's pathway; null where it is none.</summary>
    public int? PathwayId { get; set; }

    /// <summary>Finished, with a card, certificate or degree.</summary>
    public bool IsCompleted { get; set; }

    public string? CompletedYear { get; set; }

    /// <summary>The pathways to choose from.</summary>
    public IReadOnlyList<PathwayChoice> Pathways { get; internal set; } = [];

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => EducationEntry.MaximumPerCandidate;

    /// <summary>The year as a number, or null where there is none or it cannot be read.</summary>
    public int? Year => int.TryParse(CompletedYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : null;

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) =>
        candidates.Include(candidate => candidate.Education).ThenInclude(entry => entry.Pathway);

    public static List<EducationEntry> In(Candidate candidate) => candidate.Education;

    public static int IdOf(EducationEntry entry) => entry.Id;

    public static string NameOf(EducationEntry entry) => $"{entry.Program}, {entry.Institution}";

    public static EducationForm Of(EducationEntry entry) => new()
    {
        Program = entry.Program,
        Institution = entry.Institution,
        Kind = entry.Kind,
        PathwayId = entry.PathwayId,
        IsCompleted = entry.IsCompleted,
        CompletedYear = entry.CompletedYear?.ToString(CultureInfo.InvariantCulture),
        Pathways = entry.Pathway is { } pathway ? [new PathwayChoice(pathway.Id, pathway.Name)] : [],
    };

    public EducationEntry ToEntry()
    {
        var entry = new EducationEntry { Program = Program!.Trim(), Institution = Institution!.Trim() };
        ApplyTo(entry);
        return entry;
    }

    public void ApplyTo(EducationEntry entry)
    {
        entry.Program = Program!.Trim();
        entry.Institution = Institution!.Trim();
        entry.Kind = Kind;
        entry.PathwayId = PathwayId;
        entry.IsCompleted = IsCompleted;
        entry.CompletedYear = Year;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Program", Program?.Trim()),
        new("School, union or company", Institution?.Trim()),
        new("Kind", Kind is { } kind ? CandidateWords.Of(kind) : null),
        new("Pathway", Pathways.FirstOrDefault(choice => choice.Id == PathwayId)?.Name),
        new("Completed", IsCompleted ? "Yes" : "No"),
        new("Year completed", CompletedYear?.Trim()),
    ];
}

/// <summary>A pathway of the catalogue to choose.</summary>
public sealed record PathwayChoice(int Id, string Name);

public sealed class EducationFormValidator : AbstractValidator<EducationForm>
{
    public EducationFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Program).NotEmpty().WithMessage("Enter what you learned, such as Machinist apprenticeship.")
            .MaximumLength(EducationEntry.TextLength).WithMessage($"Use at most {EducationEntry.TextLength} characters.");
        RuleFor(form => form.Institution).NotEmpty().WithMessage("Enter where: school, union or company.")
            .MaximumLength(EducationEntry.TextLength).WithMessage($"Use at most {EducationEntry.TextLength} characters.");
        RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose the kind from the list.");
        RuleFor(form => form.CompletedYear)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed)
                || (form.Year >= 1940 && form.Year <= clock.GetUtcNow().Year + 1))
            .WithMessage("Enter the year as four digits, such as 2016, or leave it empty.");
    }
}
