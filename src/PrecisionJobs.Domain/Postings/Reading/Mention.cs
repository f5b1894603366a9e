using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Something that a clause names and that may be asked for.</summary>
internal sealed record Mention(int Start, int End, AskedKind Kind)
{
    /// <summary>The skill or certification.</summary>
    public CatalogueEntry? Entry { get; init; }

    /// <summary>The kind of a pathway.</summary>
    public PathwayKind? Pathway { get; init; }

    /// <summary>The words for the trade of a pathway, or the title of an experience.</summary>
    public string? Trade { get; init; }

    public int? Months { get; init; }

    public SkillLevel? Level { get; init; }

    public RequirementImportance Importance { get; init; }

    /// <summary>Mentions of one clause with the same number are alternatives.</summary>
    public int? Group { get; init; }

    public bool IsSoft => Entry?.Category is SkillCategory.SoftSkill or SkillCategory.Maths;
}
