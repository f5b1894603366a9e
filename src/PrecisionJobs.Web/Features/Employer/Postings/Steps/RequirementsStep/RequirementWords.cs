using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>Words for levels.</summary>
public static class RequirementWords
{
    /// <summary>"Does it independently".</summary>
    public static string Of(SkillLevel level) => level switch
    {
        SkillLevel.Aware => "Knows a little",
        SkillLevel.Supervised => "With supervision",
        SkillLevel.Independent => "Independently",
        SkillLevel.Expert => "Expert",
        _ => "Teaches it",
    };
}
