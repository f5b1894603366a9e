using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.BasicsStep;

/// <summary>Title, occupation, and the facts that search filters by.</summary>
public sealed class BasicsForm : StepForm, IStepForm<BasicsForm>
{
    public static string Step => PostingSteps.Basics;

    public string? Title { get; set; }

    public int? OccupationId { get; set; }

    public string? Summary { get; set; }

    public ExperienceLevel? ExperienceLevel { get; set; }

    public EmploymentType EmploymentType { get; set; }

    public Shift Shift { get; set; }

    public string? ShiftNote { get; set; }

    public string? Openings { get; set; }

    public PostingVisibility Visibility { get; set; }

    /// <summary>What the occupation is called.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? OccupationTitle { get; private set; }

    /// <summary>Looks up what the occupation is called.</summary>
    public void NameOccupation(CatalogueSnapshot catalogue) =>
        OccupationTitle = OccupationId is { } id ? catalogue.Occupation(id)?.Title : null;

    public static BasicsForm From(Posting posting) => new()
    {
        Title = posting.Title,
        OccupationId = posting.OccupationId,
        OccupationTitle = posting.Occupation?.Title,
        Summary = posting.Summary,
        ExperienceLevel = posting.ExperienceLevel,
        EmploymentType = posting.EmploymentType,
        Shift = posting.Shift,
        ShiftNote = posting.ShiftNote,
        Openings = posting.Openings.ToString(CultureInfo.InvariantCulture),
        Visibility = posting.Visibility,
    };

    public void Apply(Posting posting)
    {
        posting.Title = Clean(Title)!;
        posting.OccupationId = OccupationId;
        posting.Summary = Clean(Summary);
        posting.ExperienceLevel = ExperienceLevel;
        posting.EmploymentType = EmploymentType;
        posting.Shift = Shift;
        posting.ShiftNote = Clean(ShiftNote);
        posting.Openings = int.Parse(Openings!, NumberStyles.None, CultureInfo.InvariantCulture);
        posting.Visibility = Visibility;
    }

    public ConflictLines DiffersFrom(BasicsForm theirs) => new ConflictLines()
        .Add("Title", theirs.Title, Title)
        .Add("Occupation", theirs.OccupationTitle, OccupationTitle)
        .Add("Summary", theirs.Summary, Summary)
        .Add("Experience", Word(theirs.ExperienceLevel), Word(ExperienceLevel))
        .Add("Kind of employment", PostingWords.Of(theirs.EmploymentType), PostingWords.Of(EmploymentType))
        .Add("Shift", PostingWords.Of(theirs.Shift), PostingWords.Of(Shift))
        .Add("Hours", theirs.ShiftNote, ShiftNote)
        .Add("Openings", theirs.Openings, Openings)
        .Add("Who sees it", PostingWords.Of(theirs.Visibility), PostingWords.Of(Visibility));

    private static string? Word(ExperienceLevel? level) => level is { } known ? PostingWords.Of(known) : null;
}

public sealed class BasicsFormValidator : AbstractValidator<BasicsForm>
{
    public BasicsFormValidator(CatalogueSnapshot catalogue)
    {
        RuleFor(form => form.Title)
            .NotEmpty().WithMessage("Give the posting a title.")
            .MaximumLength(Posting.TitleLength).WithMessage($"A title has at most {Posting.TitleLength} characters.");
        RuleFor(form => form.OccupationId)
            .Must(id => id is null || catalogue.Occupation(id.Value) is not null)
            .WithMessage("Choose one of the occupations.");
        RuleFor(form => form.Summary).MaximumLength(Posting.SummaryLength)
            .WithMessage($"The summary has at most {Posting.SummaryLength} characters.");
        RuleFor(form => form.ExperienceLevel).IsInEnum().WithMessage("Choose how much experience is needed.");
        RuleFor(form => form.EmploymentType).IsInEnum().WithMessage("Choose the kind of employment.");
        RuleFor(form => form.Shift).IsInEnum().WithMessage("Choose the shift.");
        RuleFor(form => form.Visibility).IsInEnum().WithMessage("Choose who sees the posting.");
        RuleFor(form => form.ShiftNote).MaximumLength(Posting.NoteLength)
            .WithMessage($"The hours have at most {Posting.NoteLength} characters.");
        RuleFor(form => form.Openings)
            .Must(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is >= 1 and <= Posting.MaximumOpenings)
            .WithMessage($"Openings is a whole number from 1 to {Posting.MaximumOpenings}.");
    }
}
