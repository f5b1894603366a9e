namespace PrecisionJobs.Web.Features.Apply;

/// <summary>A step of applying, in order.</summary>
public enum ApplyStep
{
    Details,
    Experience,
    Resume,
    Questions,
    Review,
}

/// <summary>What the steps are called and how they follow each other.</summary>
public static class ApplySteps
{
    public static IReadOnlyList<ApplyStep> All { get; } = Enum.GetValues<ApplyStep>();

    /// <summary>Its part of the address.</summary>
    public static string Slug(this ApplyStep step) => step.ToString().ToLowerInvariant();

    public static string Label(this ApplyStep step) => step switch
    {
        ApplyStep.Details => "Your details",
        ApplyStep.Experience => "Experience",
        ApplyStep.Resume => "Résumé",
        ApplyStep.Questions => "Questions and message",
        _ => "Check and send",
    };

    public static ApplyStep? Previous(this ApplyStep step) => step == ApplyStep.Details ? null : step - 1;
}
