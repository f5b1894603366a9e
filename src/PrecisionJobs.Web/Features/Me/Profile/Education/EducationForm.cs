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

    public string? CompletedYear { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => EducationEntry.MaximumPerCandidate;

    /// <summary>The year as a number, or null where there is none or it cannot be read.</summary>
    public int? Year => int.TryParse(CompletedYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : null;

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) =>
        candidates.Include(candidate => candidate.Education);

    public static List<EducationEntry> In(Candidate candidate) => candidate.Education;

    public static int IdOf(EducationEntry entry) => entry.Id;

    public static string NameOf(EducationEntry entry) => $"{entry.Program}, {entry.Institution}";

    public static EducationForm Of(EducationEntry entry) => new()
    {
        Program = entry.Program,
        Institution = entry.Institution,
        CompletedYear = entry.CompletedYear?.ToString(CultureInfo.InvariantCulture),
    };

    public EducationEntry ToEntry() =>
        new() { Program = Program!.Trim(), Institution = Institution!.Trim(), CompletedYear = Year };

    public void ApplyTo(EducationEntry entry)
    {
        entry.Program = Program!.Trim();
        entry.Institution = Institution!.Trim();
        entry.CompletedYear = Year;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Program", Program?.Trim()),
        new("School, union or company", Institution?.Trim()),
        new("Year completed", CompletedYear?.Trim()),
    ];
}

public sealed class EducationFormValidator : AbstractValidator<EducationForm>
{
    public EducationFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Program).NotEmpty().WithMessage("Enter what you learned, such as Machinist apprenticeship.")
            .MaximumLength(EducationEntry.TextLength).WithMessage($"Use at most {EducationEntry.TextLength} characters.");
        RuleFor(form => form.Institution).NotEmpty().WithMessage("Enter where: school, union or company.")
            .MaximumLength(EducationEntry.TextLength).WithMessage($"Use at most {EducationEntry.TextLength} characters.");
        RuleFor(form => form.CompletedYear)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed)
                || (form.Year >= 1940 && form.Year <= clock.GetUtcNow().Year + 1))
            .WithMessage("Enter the year as four digits, such as 2016, or leave it empty.");
    }
}
