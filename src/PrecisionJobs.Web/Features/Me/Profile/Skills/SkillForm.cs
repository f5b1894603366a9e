using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills;

/// <summary>A skill, how well, for how long and when last.</summary>
public sealed class SkillForm : IEntryForm<SkillForm, CandidateSkill>
{
    /// <summary>The earliest year of use that can be given.</summary>
    public const int FirstYear = 1950;

    /// <summary>The skill as typed, or its slug as a suggestion gave it.</summary>
    public string? Skill { get; set; }

    /// <summary>Slug of the suggestion that was chosen, where the text alone did not tell.</summary>
    public string? Choice { get; set; }

    public SkillLevel? Level { get; set; }

    /// <summary>Whole years, as typed.</summary>
    public string? Years { get; set; }

    /// <summary>The year it was last used, as typed.</summary>
    public string? LastUsedYear { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => CandidateSkill.MaximumPerCandidate;

    /// <summary>The skill that is meant; null until it was recognised.</summary>
    public KnownSkill? Meant { get; private set; }

    /// <summary>What else may be meant, where the text was not a name.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    /// <summary>The catalogue was asked for what was typed and knows nothing by that very name.</summary>
    public bool IsUnlisted { get; private set; }

    private int? YearsNumber => Number(Years);

    /// <summary>Whether the years are empty or a number in range.</summary>
    public bool HasReadableYears => string.IsNullOrWhiteSpace(Years) || YearsNumber is <= CandidateSkill.MaximumYears;

    /// <summary>The year it was last used; null where none was typed or it cannot be read.</summary>
    public int? LastUsed => Number(LastUsedYear);

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) => candidates
        .Include(candidate => candidate.Skills).ThenInclude(held => held.Skill)
        .Include(candidate => candidate.Skills).ThenInclude(held => held.Evidence);

    public static List<CandidateSkill> In(Candidate candidate) => candidate.Skills;

    public static int IdOf(CandidateSkill entry) => entry.Id;

    public static string NameOf(CandidateSkill entry) => entry.Skill.Name;

    public static SkillForm Of(CandidateSkill entry) => new()
    {
        Skill = entry.Skill.Name,
        Level = entry.Level,
        Years = entry.Years?.ToString(CultureInfo.InvariantCulture),
        LastUsedYear = entry.LastUsedYear?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Finds out which skill is meant: a name, a synonym, a slug, or the suggestion that was chosen.</summary>
    public void Recognise(CatalogueSnapshot catalogue, CatalogueNames names)
    {
        var typed = Skill?.Trim() ?? string.Empty;
        Meant = catalogue.Skill(Choice ?? string.Empty)
            ?? catalogue.Skill(typed)
            ?? (catalogue.Named(typed, [SuggestionKind.Skill]) is { } named ? catalogue.Skill(named.Value) : null);
        if (Meant is null)
        {
            Suggestions = SkillPick.Near(catalogue, names, typed);
            IsUnlisted = UnlistedTerm.FoldedOf(typed).Length > 0 && typed.Length <= UnlistedTerm.TextLength;
        }
    }

    public CandidateSkill ToEntry()
    {
        var entry = new CandidateSkill { SkillId = Meant!.Id };
        ApplyTo(entry);
        return entry;
    }

    public void ApplyTo(CandidateSkill entry)
    {
        entry.Level = Level;
        entry.Years = YearsNumber;
        entry.LastUsedYear = LastUsed;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Level", Level is { } level ? CandidateWords.Of(level) : null),
        new("Years", Years?.Trim()),
        new("Last used", LastUsedYear?.Trim()),
    ];

    private static int? Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed class SkillFormValidator : AbstractValidator<SkillForm>
{
    public SkillFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Level).IsInEnum().WithMessage("Choose a level from the list.");
        RuleFor(form => form.Years).Must((form, _) => form.HasReadableYears)
            .WithMessage($"Enter whole years from 0 to {CandidateSkill.MaximumYears}, or leave it empty.");
        RuleFor(form => form.LastUsedYear)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed)
                || (form.LastUsed >= SkillForm.FirstYear && form.LastUsed <= clock.GetUtcNow().Year))
            .WithMessage("Enter the year as four digits, not later than this one, or leave it empty.");
    }
}
