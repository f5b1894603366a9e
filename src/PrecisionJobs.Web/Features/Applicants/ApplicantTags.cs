using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>How a skill of a snapshot is tagged; the snapshot keeps the category's name as it was.</summary>
public static class ApplicantTags
{
    /// <summary>The tag's style.</summary>
    public static string ClassOf(string category) => Category(category) switch
    {
        SkillCategory.Machine => "tag-machine",
        SkillCategory.Control => "tag-control",
        SkillCategory.Metrology => "tag-metrology",
        SkillCategory.Material => "tag-material",
        _ => "tag-skill",
    };

    /// <summary>The tag's key cell.</summary>
    public static string KindOf(string category) => Category(category) switch
    {
        SkillCategory.Machine => "Machine",
        SkillCategory.Control => "Control",
        SkillCategory.Metrology => "Metrology",
        SkillCategory.Material => "Material",
        _ => "Skill",
    };

    private static SkillCategory? Category(string name) =>
        Enum.TryParse<SkillCategory>(name, ignoreCase: true, out var category) ? category : null;
}
