using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills;

/// <summary>A skill, how well and for how long.</summary>
public sealed class SkillForm : IEntryForm<SkillForm, CandidateSkill>
{
    /// <summary>The skill as typed, or its slug as a suggestion gave it.</summary>
    public string? Skill { get; set; }

    /// <summary>Slug of the suggestion that was chosen, where the text alone did not tell.</summary>
    public string? Choice { get; set; }

    public SkillLevel? Level { get; set; }

    /// <summary>Whole years, as typed.</summary>
    public string? Years { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => CandidateSkill.MaximumPerCandidate;

    /// <summary>The skill that is meant; null until it was recognised.</summary>
    public KnownSkill? Meant { get; private set; }

    /// <summary>What else may be meant, where the text was not a name.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    private int? YearsNumber =>
        int.TryParse(Years?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>Whether the years are empty or a number in range.</summary>
    public bool HasReadableYears => string.IsNullOrWhiteSpace(Years) || YearsNumber is <= CandidateSkill.MaximumYears;

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) =>
        candidates.Include(candidate => candidate.Skills).ThenInclude(held => held.Skill);

    public static List<CandidateSkill> In(Candidate candidate) => candidate.Skills;

    public static int IdOf(CandidateSkill entry) => entry.Id;

    public static string NameOf(CandidateSkill entry) => entry.Skill.Name;

    public static SkillForm Of(CandidateSkill entry) => new()
    {
        Skill = entry.Skill.Name,
        Level = entry.Level,
        Years = entry.Years?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Finds out which skill is meant: a name, a synonym, a slug, or the suggestion that was chosen.</summary>
    public void Recognise(CatalogueSnapshot catalogue)
    {
        var typed = Skill?.Trim() ?? string.Empty;
        Meant = catalogue.Skill(Choice ?? string.Empty)
            ?? catalogue.Skill(typed)
            ?? (catalogue.Named(typed, [SuggestionKind.Skill]) is { } named ? catalogue.Skill(named.Value) : null);
        Suggestions = Meant is null ? catalogue.Suggest(typed, [SuggestionKind.Skill], 8) : [];
    }

    public CandidateSkill ToEntry() => new() { SkillId = Meant!.Id, Level = Level, Years = YearsNumber };

    public void ApplyTo(CandidateSkill entry)
    {
        entry.Level = Level;
        entry.Years = YearsNumber;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
        [new("Level", Level is { } level ? CandidateWords.Of(level) : null), new("Years", Years?.Trim())];
}

public sealed class SkillFormValidator : AbstractValidator<SkillForm>
{
    public SkillFormValidator()
    {
        RuleFor(form => form.Level).IsInEnum().WithMessage("Choose a level from the list.");
        RuleFor(form => form.Years).Must((form, _) => form.HasReadableYears)
            .WithMessage($"Enter whole years from 0 to {CandidateSkill.MaximumYears}, or leave it empty.");
    }
}
