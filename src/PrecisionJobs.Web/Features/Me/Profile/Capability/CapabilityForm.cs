using FluentValidation;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Capability;

/// <summary>What a candidate can hold, reach and lift: as typed, in inches or millimeters.</summary>
public sealed class CapabilityForm : ISectionForm<CapabilityForm>
{
    /// <summary>Longest measure as typed, in characters.</summary>
    public const int MeasureLength = 40;

    /// <summary>Tightest tolerance held as a matter of course.</summary>
    public string? Tolerance { get; set; }

    /// <summary>The process in which it is held: a name or synonym of the catalogue.</summary>
    public string? Process { get; set; }

    public string? Finish { get; set; }

    public string? LargestPart { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The process that is meant; null until it was recognised.</summary>
    public int? ProcessId { get; private set; }

    public static CapabilityForm Of(Candidate candidate) => new()
    {
        Tolerance = candidate.ToleranceMicroinches is { } tolerance ? $"±{CapabilityText.ToleranceInches(tolerance)} in" : null,
        Process = candidate.ToleranceProcess?.Name,
        ProcessId = candidate.ToleranceProcessId,
        Finish = candidate.FinishMicroinches is { } finish ? $"{finish} µin Ra" : null,
        LargestPart = candidate.LargestPart is { } part ? $"{CapabilityText.PartInches(part)} in" : null,
        Revision = candidate.Revision,
    };

    /// <summary>Finds the process that is meant; false where something was typed and nothing is called so.</summary>
    public bool Recognise(CatalogueSnapshot catalogue)
    {
        var typed = Process?.Trim() ?? string.Empty;
        var known = catalogue.Skill(typed)
            ?? (catalogue.Named(typed, [SuggestionKind.Skill]) is { } named ? catalogue.Skill(named.Value) : null);
        ProcessId = known is { Category: SkillCategory.Process or SkillCategory.Machine } ? known.Id : null;
        Process = ProcessId is null ? Process : known!.Name;
        return typed.Length == 0 || ProcessId is not null;
    }

    public void ApplyTo(Candidate candidate)
    {
        candidate.ToleranceMicroinches = CapabilityText.Tolerance(Tolerance);
        candidate.ToleranceProcessId = ProcessId;
        candidate.FinishMicroinches = CapabilityText.Finish(Finish);
        candidate.LargestPart = CapabilityText.Part(LargestPart);
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Tightest tolerance", CapabilityText.Tolerance(Tolerance) is { } tolerance ? CapabilityText.ToleranceWords(tolerance) : null),
        new("Held in", Process?.Trim()),
        new("Finish", CapabilityText.Finish(Finish) is { } finish ? CapabilityText.FinishWords(finish) : null),
        new("Largest part", CapabilityText.Part(LargestPart) is { } part ? CapabilityText.PartWords(part) : null),
    ];
}

public sealed class CapabilityFormValidator : AbstractValidator<CapabilityForm>
{
    public CapabilityFormValidator()
    {
        RuleFor(form => form.Tolerance)
            .Must(typed => string.IsNullOrWhiteSpace(typed) || CapabilityText.Tolerance(typed) is not null)
            .WithMessage("Enter a tolerance such as ±0.0005 in, 5 tenths, 2 thou or 0.01 mm. A fit such as H7 depends on the diameter: give the figure.");
        RuleFor(form => form.Finish)
            .Must(typed => string.IsNullOrWhiteSpace(typed) || CapabilityText.Finish(typed) is not null)
            .WithMessage("Enter a finish in Ra, such as 32 µin, 0.8 µm or N6. RMS and Rz are other measures.");
        RuleFor(form => form.LargestPart)
            .Must(typed => string.IsNullOrWhiteSpace(typed) || CapabilityText.Part(typed) is not null)
            .WithMessage("Enter three sides, such as 40 x 20 x 12 in or 1000 x 500 x 300 mm.");
    }
}
