using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Features.Me.Profile.Unlisted;

namespace PrecisionJobs.Web.Features.Me.Profile.Work;

/// <summary>A job of the work history.</summary>
public sealed class WorkForm : IEntryForm<WorkForm, WorkHistoryEntry>
{
    /// <summary>The first year that can be given.</summary>
    public const int FirstYear = 1950;

    public string? Title { get; set; }

    public string? Employer { get; set; }

    public int? FromMonth { get; set; }

    public string? FromYear { get; set; }

    public bool IsCurrent { get; set; }

    public int? ToMonth { get; set; }

    public string? ToYear { get; set; }

    public string? Description { get; set; }

    /// <summary>Id of the occupation it was; null where nobody said.</summary>
    public int? OccupationId { get; set; }

    /// <summary>What was used in it, as chosen so far.</summary>
    public List<int> SkillIds { get; set; } = [];

    /// <summary>What was used in it and the catalogue does not know; kept as text.</summary>
    public List<string> Texts { get; set; } = [];

    /// <summary>Further skills as typed, several parted by commas.</summary>
    public string? AddText { get; set; }

    /// <summary>Slug of what is meant by the first of <see cref="AddText"/>, where the text alone did not tell.</summary>
    public string? Choice { get; set; }

    /// <summary>Skills named here go onto the list of skills too.</summary>
    public bool AddsToSkills { get; set; }

    /// <summary>Which button was pressed; null for the one that saves.</summary>
    public string? Intent { get; set; }

    /// <summary>What it offers to choose from.</summary>
    public WorkChoices Choices { get; internal set; } = WorkChoices.None;

    /// <summary>What was used in it, by name, and the occupation: for comparing two versions.</summary>
    public (string Used, string? Occupation) Names { get; internal set; } = (string.Empty, null);

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static int Maximum => WorkHistoryEntry.MaximumPerCandidate;

    /// <summary>First day of the month it began, or null where that cannot be read.</summary>
    public DateOnly? From => Month(FromMonth, FromYear);

    /// <summary>First day of the month it ended, or null.</summary>
    public DateOnly? To => IsCurrent ? null : Month(ToMonth, ToYear);

    public static IQueryable<Candidate> With(IQueryable<Candidate> candidates) =>
        candidates.Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Skills).ThenInclude(used => used.Skill)
            .Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Occupation)
            .Include(candidate => candidate.Skills)
            .Include(candidate => candidate.Unlisted);

    public static List<WorkHistoryEntry> In(Candidate candidate) => candidate.WorkHistory;

    public static int IdOf(WorkHistoryEntry entry) => entry.Id;

    public static string NameOf(WorkHistoryEntry entry) => $"{entry.Title}, {entry.Employer}";

    public static WorkForm Of(WorkHistoryEntry entry) => new()
    {
        Title = entry.Title,
        Employer = entry.Employer,
        FromMonth = entry.From.Month,
        FromYear = Text(entry.From.Year),
        IsCurrent = entry.To is null,
        ToMonth = entry.To?.Month,
        ToYear = entry.To is { } to ? Text(to.Year) : null,
        Description = entry.Description,
        OccupationId = entry.OccupationId,
        SkillIds = [.. entry.Skills.Select(used => used.SkillId).Order()],
        AddsToSkills = true,
        Names = (WorkChoices.Listed(entry.Skills.Select(used => used.Skill.Name)), entry.Occupation?.Title),
    };

    public WorkHistoryEntry ToEntry()
    {
        var entry = new WorkHistoryEntry { Title = Title!.Trim(), Employer = Employer!.Trim(), From = From!.Value };
        ApplyTo(entry);
        return entry;
    }

    public void ApplyTo(WorkHistoryEntry entry)
    {
        entry.Title = Title!.Trim();
        entry.Employer = Employer!.Trim();
        entry.From = From!.Value;
        entry.To = To;
        entry.Description = string.IsNullOrWhiteSpace(Description) ? null : Description.Trim();
        entry.OccupationId = OccupationId;
        entry.Skills.RemoveAll(used => !SkillIds.Contains(used.SkillId));
        entry.Skills.AddRange(SkillIds.Distinct().Where(id => !entry.Skills.Exists(used => used.SkillId == id))
            .Select(id => new WorkSkill { SkillId = id }).ToList());
    }

    public void AlsoOn(Candidate candidate, DateTime now)
    {
        foreach (var text in Texts)
        {
            KeepUnlisted.Add(candidate, UnlistedKind.Skill, text.Trim(), level: null, years: null, now);
        }

        if (!AddsToSkills)
        {
            return;
        }

        var room = CandidateSkill.MaximumPerCandidate - candidate.Skills.Count;
        candidate.Skills.AddRange(SkillIds.Distinct().Where(id => !candidate.Skills.Exists(held => held.SkillId == id))
            .Take(room).Select(id => new CandidateSkill { SkillId = id }).ToList());
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Job title", Title?.Trim()),
        new("Employer", Employer?.Trim()),
        new("From", From is { } from ? from.ToString("MMM yyyy", CultureInfo.InvariantCulture) : null),
        new("To", IsCurrent ? "Today" : To is { } to ? to.ToString("MMM yyyy", CultureInfo.InvariantCulture) : null),
        new("What you did", Description?.Trim()),
        new("Occupation", Names.Occupation),
        new("Used in it", Names.Used),
    ];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Month(int? month, string? year) =>
        month is >= 1 and <= 12 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= FirstYear and <= 2200
            ? new DateOnly(number, month.Value, 1)
            : null;
}

public sealed class WorkFormValidator : AbstractValidator<WorkForm>
{
    public WorkFormValidator(TimeProvider clock)
    {
        // A day of grace: it may be tomorrow already where the candidate lives.
        DateOnly Latest() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);

        RuleFor(form => form.Title).NotEmpty().WithMessage("Enter the job title.")
            .MaximumLength(WorkHistoryEntry.TextLength).WithMessage($"Use at most {WorkHistoryEntry.TextLength} characters.");
        RuleFor(form => form.Employer).NotEmpty().WithMessage("Enter the employer.")
            .MaximumLength(WorkHistoryEntry.TextLength).WithMessage($"Use at most {WorkHistoryEntry.TextLength} characters.");
        RuleFor(form => form.FromYear).Must((form, _) => form.From is not null)
            .WithMessage("Choose the month and enter the year it began, such as 2019.");
        RuleFor(form => form.FromYear).Must((form, _) => form.From is not { } from || from <= Latest())
            .WithMessage("A job that has not begun goes here when it has.");
        RuleFor(form => form.ToYear).Must((form, _) => form.IsCurrent || form.To is not null)
            .WithMessage("Choose the month and enter the year it ended, or say that you work there now.");
        RuleFor(form => form.ToYear).Must((form, _) => form.To is not { } to || form.From is not { } from || to >= from)
            .WithMessage("The end comes before the beginning.");
        RuleFor(form => form.ToYear).Must((form, _) => form.To is not { } to || to <= Latest())
            .WithMessage("The end is in the future. Say that you work there now.");
        RuleFor(form => form.Description).MaximumLength(WorkHistoryEntry.DescriptionLength)
            .WithMessage($"Use at most {WorkHistoryEntry.DescriptionLength:N0} characters.");
        RuleFor(form => form.SkillIds).Must(ids => ids.Distinct().Count() <= WorkSkill.MaximumPerJob)
            .OverridePropertyName(nameof(WorkForm.AddText))
            .WithMessage($"A job names up to {WorkSkill.MaximumPerJob}. Keep what you used most.");
        RuleForEach(form => form.Texts).Must(text => text.Trim().Length is > 0 and <= UnlistedTerm.TextLength)
            .OverridePropertyName(nameof(WorkForm.AddText))
            .WithMessage($"Use at most {UnlistedTerm.TextLength} characters for each.");
    }
}
