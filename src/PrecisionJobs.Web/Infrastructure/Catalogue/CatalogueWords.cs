using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>What the catalogue's kinds are called on pages.</summary>
public static class CatalogueWords
{
    /// <summary>A name in the middle of a sentence: "tool and die makers", but "CNC operators".</summary>
    public static string InSentence(string name) => name.Length > 1 && char.IsUpper(name[1])
        ? name
        : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Words at the beginning of a line.</summary>
    public static string? Sentence(string? words) =>
        string.IsNullOrEmpty(words) ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>One of them: "Machine".</summary>
    public static string Label(this SkillCategory category) => category switch
    {
        SkillCategory.Process => "Process",
        SkillCategory.Machine => "Machine",
        SkillCategory.Control => "Control",
        SkillCategory.Metrology => "Metrology",
        SkillCategory.Software => "Software",
        SkillCategory.Material => "Material",
        SkillCategory.Standard => "Drawing or standard",
        SkillCategory.Maths => "Shop math",
        SkillCategory.SoftSkill => "Soft skill",
        _ => category.ToString(),
    };

    /// <summary>Many of them: "Machines and machine builders".</summary>
    public static string Heading(this SkillCategory category) => category switch
    {
        SkillCategory.Process => "Processes",
        SkillCategory.Machine => "Machines and machine builders",
        SkillCategory.Control => "CNC controls",
        SkillCategory.Metrology => "Metrology",
        SkillCategory.Software => "CAD, CAM, metrology and ERP software",
        SkillCategory.Material => "Materials",
        SkillCategory.Standard => "Drawings, codes and standards",
        SkillCategory.Maths => "Shop math",
        SkillCategory.SoftSkill => "Soft skills",
        _ => category.ToString(),
    };

    /// <summary>The short word in the key cell of a typed tag.</summary>
    public static string TagKey(this SkillCategory category) => category switch
    {
        SkillCategory.Machine => "Machine",
        SkillCategory.Control => "Control",
        SkillCategory.Metrology => "Metrology",
        SkillCategory.Material => "Material",
        SkillCategory.Software => "Software",
        SkillCategory.Standard => "Standard",
        SkillCategory.Process => "Process",
        _ => "Skill",
    };

    /// <summary>The style of a typed tag.</summary>
    public static string TagClass(this SkillCategory category) => category switch
    {
        SkillCategory.Machine => "tag-machine",
        SkillCategory.Control => "tag-control",
        SkillCategory.Metrology => "tag-metrology",
        SkillCategory.Material => "tag-material",
        _ => "tag-skill",
    };

    /// <summary>A kind of pathway: "Registered apprenticeship".</summary>
    public static string Label(this PathwayKind kind) => kind switch
    {
        PathwayKind.RegisteredApprenticeship => "Registered apprenticeship",
        PathwayKind.PreApprenticeship => "Pre-apprenticeship",
        PathwayKind.Certificate => "Certificate program",
        PathwayKind.AssociateDegree => "Associate degree",
        PathwayKind.BachelorDegree => "Bachelor’s degree",
        PathwayKind.OnTheJob => "Learning on the job",
        PathwayKind.Military => "Military training",
        PathwayKind.ShortCourse => "Short course",
        _ => kind.ToString(),
    };

    /// <summary>A kind of ladder step: "Promotion".</summary>
    public static string Label(this LadderKind kind) => kind switch
    {
        LadderKind.Promotion => "Promotion",
        LadderKind.Specialisation => "Specialization",
        LadderKind.Sideways => "Sideways move",
        LadderKind.FurtherEducation => "With further education",
        _ => kind.ToString(),
    };

    /// <summary>How a certification ends, in a few words.</summary>
    public static string Label(this ExpiryKind kind) => kind switch
    {
        ExpiryKind.Fixed => "Expires on a date",
        ExpiryKind.Continuity => "Lapses when not used",
        ExpiryKind.None => "Does not expire",
        ExpiryKind.Unknown => "Expiry not known",
        _ => kind.ToString(),
    };

    /// <summary>A scope field of a held certification.</summary>
    public static string ScopeLabel(string field) => field switch
    {
        "code" => "Code or standard",
        "process" => "Process",
        "position" => "Position",
        "baseMetal" => "Base metal",
        "filler" => "Filler metal",
        "thickness" => "Thickness range",
        "diameter" => "Pipe diameter range",
        "backing" => "With or without backing",
        _ => field,
    };
}
