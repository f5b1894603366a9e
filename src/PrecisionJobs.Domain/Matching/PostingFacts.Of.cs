using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

public sealed partial record PostingFacts
{
    /// <summary>
    /// What matching may know of a posting. Its occupation, requirements with the catalogue's entries, and sites must be
    /// loaded.
    /// </summary>
    public static PostingFacts Of(Posting posting) => new()
    {
        Occupation = posting.Occupation?.Slug,
        Requirements = [.. posting.Requirements.Select(requirement => FactOf(requirement, posting)).OfType<RequirementFact>()],
        PayMaximumAnnualCents = posting.Pay?.MaximumAnnualCents,
        Shift = posting.Shift,
        Sites = [.. posting.Sites.Where(link => !link.Site.IsRetired).Select(link => link.Site.Point)],
        IsRemote = posting.Workplace == Workplace.Remote,
        ToleranceMicroinches = posting.TightestToleranceMicroinches,
        UsPersonRequired = posting.UsPersonRequired,
        StartsOn = posting.StartsOn,
    };

    private static RequirementFact? FactOf(PostingRequirement requirement, Posting posting)
    {
        (RequirementKind Kind, string Slug)? what = requirement switch
        {
            { Skill: { } skill } => (RequirementKind.Skill, skill.Slug),
            { Certification: { } certification } => (RequirementKind.Certification, certification.Slug),
            { Pathway: { } pathway } => (RequirementKind.Pathway, pathway.Slug),
            { IsTradeExperience: true } => (RequirementKind.TradeExperience, posting.Occupation?.Slug ?? string.Empty),
            _ => null,
        };
        return what is not { } asked
            ? null
            : new RequirementFact(
                asked.Kind,
                asked.Slug,
                asked.Kind == RequirementKind.TradeExperience && posting.Occupation is { } occupation
                    ? $"Experience as {occupation.Title.ToLowerInvariant()}"
                    : requirement.Name,
                requirement.Importance,
                requirement.MinimumYears,
                requirement.MinimumLevel,
                requirement.AlternativeGroup);
    }
}
