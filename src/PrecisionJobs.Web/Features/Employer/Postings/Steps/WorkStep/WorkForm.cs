using FluentValidation;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.WorkStep;

/// <summary>The typed sections about the work; Markdown.</summary>
public sealed class WorkForm : StepForm, IStepForm<WorkForm>
{
    public static string Step => PostingSteps.Work;

    public string? TheWork { get; set; }

    public string? TechnicalChallenges { get; set; }

    public string? EquipmentAndControls { get; set; }

    public string? TolerancesAndMaterials { get; set; }

    public string? TightestTolerance { get; set; }

    public string? SuccessLooksLike { get; set; }

    public static WorkForm From(Posting posting) => new()
    {
        TheWork = posting.TheWork,
        TechnicalChallenges = posting.TechnicalChallenges,
        EquipmentAndControls = posting.EquipmentAndControls,
        TolerancesAndMaterials = posting.TolerancesAndMaterials,
        TightestTolerance = posting.TightestToleranceMicroinches is { } microinches ? ToleranceText.Write(microinches) : null,
        SuccessLooksLike = posting.SuccessLooksLike,
    };

    public void Apply(Posting posting)
    {
        posting.TheWork = Clean(TheWork);
        posting.TechnicalChallenges = Clean(TechnicalChallenges);
        posting.EquipmentAndControls = Clean(EquipmentAndControls);
        posting.TolerancesAndMaterials = Clean(TolerancesAndMaterials);
        posting.TightestToleranceMicroinches = ToleranceText.Read(TightestTolerance);
        posting.SuccessLooksLike = Clean(SuccessLooksLike);
    }

    public ConflictLines DiffersFrom(WorkForm theirs) => new ConflictLines()
        .Add("The work", theirs.TheWork, TheWork)
        .Add("Technical challenges", theirs.TechnicalChallenges, TechnicalChallenges)
        .Add("Equipment and controls", theirs.EquipmentAndControls, EquipmentAndControls)
        .Add("Tolerances and materials", theirs.TolerancesAndMaterials, TolerancesAndMaterials)
        .Add("Tightest tolerance", theirs.TightestTolerance, TightestTolerance)
        .Add("What success looks like", theirs.SuccessLooksLike, SuccessLooksLike);
}

public sealed class WorkFormValidator : AbstractValidator<WorkForm>
{
    public WorkFormValidator()
    {
        RuleFor(form => form.TheWork).MaximumLength(Posting.SectionLength).WithMessage(TooLong);
        RuleFor(form => form.TechnicalChallenges).MaximumLength(Posting.SectionLength).WithMessage(TooLong);
        RuleFor(form => form.EquipmentAndControls).MaximumLength(Posting.SectionLength).WithMessage(TooLong);
        RuleFor(form => form.TolerancesAndMaterials).MaximumLength(Posting.SectionLength).WithMessage(TooLong);
        RuleFor(form => form.SuccessLooksLike).MaximumLength(Posting.SectionLength).WithMessage(TooLong);
        RuleFor(form => form.TightestTolerance)
            .Must(text => string.IsNullOrWhiteSpace(text) || ToleranceText.Read(text) is not null)
            .WithMessage("Give the tolerance as a number of inches such as 0.0005, or with its unit: 5 tenths, 0.012 mm, 12 µm.");
    }

    private static string TooLong { get; } = $"A section has at most {Posting.SectionLength:N0} characters.";
}
