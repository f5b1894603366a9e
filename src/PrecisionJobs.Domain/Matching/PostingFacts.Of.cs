using PrecisionJobs.Domain.Catalogue;
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
                ImportanceOf(requirement),
                requirement.MinimumYears,
                requirement.MinimumLevel,
                requirement.AlternativeGroup);
    }

    /// <summary>
    /// Attention to detail or shop math is asked for by many postings and written down by few people: it shows in the shop,
    /// not on paper. It never counts as a must that somebody lacks.
    /// </summary>
    private static RequirementImportance ImportanceOf(PostingRequirement requirement) =>
        requirement is { Importance: RequirementImportance.Required, Skill.Category: SkillCategory.SoftSkill or SkillCategory.Maths }
            ? RequirementImportance.Preferred
            : requirement.Importance;
}
