using System.Globalization;
using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>One skill, certification, pathway or time in the trade that is asked for.</summary>
public sealed class RequirementRow
{
    /// <summary>The key of time in the trade; a posting asks for it once.</summary>
    public const string TradeKey = "trade";

    private const string SkillPrefix = "skill:";
    private const string CertificationPrefix = "certification:";
    private const string PathwayPrefix = "pathway:";

    /// <summary>"skill:12", "certification:3", "pathway:7" or "trade".</summary>
    public string? Key { get; set; }

    public RequirementImportance Importance { get; set; }

    public string? MinimumYears { get; set; }

    public SkillLevel? MinimumLevel { get; set; }

    /// <summary>Rows with the same number are alternatives.</summary>
    public int? Group { get; set; }

    public string? Note { get; set; }

    /// <summary>What it is called.</summary>
    [JsonIgnore]
    public string Name { get; private set; } = string.Empty;

    /// <summary>The short word of its kind.</summary>
    [JsonIgnore]
    public string TagKey { get; private set; } = string.Empty;

    /// <summary>The style of its kind.</summary>
    [JsonIgnore]
    public string TagClass { get; private set; } = string.Empty;

    /// <summary>Years in the trade, whatever the machine.</summary>
    [JsonIgnore]
    public bool IsTrade => Key == TradeKey;

    /// <summary>A certification or a pathway is held or not; years are asked of skills and of the trade.</summary>
    [JsonIgnore]
    public bool HasYears => IsTrade || IsSkill;

    /// <summary>Only a skill has a level.</summary>
    [JsonIgnore]
    public bool HasLevel => IsSkill;

    [JsonIgnore]
    private bool IsSkill => Key?.StartsWith(SkillPrefix, StringComparison.Ordinal) == true;

    [JsonIgnore]
    private bool IsCertification => Key?.StartsWith(CertificationPrefix, StringComparison.Ordinal) == true;

    [JsonIgnore]
    private bool IsPathway => Key?.StartsWith(PathwayPrefix, StringComparison.Ordinal) == true;

    /// <summary>The row as stored.</summary>
    public static RequirementRow From(PostingRequirement requirement) => new()
    {
        Key = KeyOf(requirement),
        Importance = requirement.Importance,
        MinimumYears = requirement.MinimumYears?.ToString(CultureInfo.InvariantCulture),
        MinimumLevel = requirement.MinimumLevel,
        Group = requirement.AlternativeGroup,
        Note = requirement.Note,
        Name = requirement.Name,
    };

    /// <summary>How the form names what a requirement asks for.</summary>
    public static string KeyOf(PostingRequirement requirement) => requirement switch
    {
        { SkillId: { } skill } => CatalogueEntry.KeyOf(CatalogueKind.Skill, skill),
        { CertificationId: { } certification } => CatalogueEntry.KeyOf(CatalogueKind.Certification, certification),
        { PathwayId: { } pathway } => PathwayKey(pathway),
        _ => TradeKey,
    };

    /// <summary>How the form names a pathway.</summary>
    public static string PathwayKey(int id) => string.Create(CultureInfo.InvariantCulture, $"{PathwayPrefix}{id}");

    /// <summary>Looks up what it names; false where the catalogue has no such entry.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="occupation">Title of the posting's occupation; null while none is chosen.</param>
    public bool TryName(CatalogueSnapshot catalogue, string? occupation)
    {
        (Name, TagKey, TagClass) = this switch
        {
            { IsTrade: true } => (PostingWords.TradeExperience(occupation), "Trade", "tag-skill"),
            { IsCertification: true } => (catalogue.Certification(Id)?.Name ?? string.Empty, "Cert", "tag-cert"),
            { IsPathway: true } => (catalogue.Pathway(Id)?.Name ?? string.Empty, "Path", "tag-skill"),
            { IsSkill: true } when catalogue.Skill(Id) is { } skill => (skill.Name, skill.Category.TagKey(), skill.Category.TagClass()),
            _ => (string.Empty, string.Empty, string.Empty),
        };
        return Name.Length > 0;
    }

    /// <summary>A requirement for what the row names.</summary>
    public PostingRequirement ToRequirement() => this switch
    {
        { IsTrade: true } => new PostingRequirement { IsTradeExperience = true },
        { IsCertification: true } => new PostingRequirement { CertificationId = Id },
        { IsPathway: true } => new PostingRequirement { PathwayId = Id },
        _ => new PostingRequirement { SkillId = Id },
    };

    /// <summary>Writes the row into a requirement.</summary>
    public void Apply(PostingRequirement requirement)
    {
        requirement.Importance = Importance;
        requirement.MinimumYears = !HasYears || string.IsNullOrWhiteSpace(MinimumYears)
            ? null
            : int.Parse(MinimumYears.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        requirement.MinimumLevel = HasLevel ? MinimumLevel : null;
        requirement.AlternativeGroup = Group;
        requirement.Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
    }

    /// <summary>In words, for comparing two versions.</summary>
    public override string ToString() => $"{Name}: {Facts()}";

    /// <summary>What is asked of it, in words: "Required, 5 years".</summary>
    public string Facts()
    {
        var facts = new List<string>
        {
            Importance switch
            {
                RequirementImportance.Required => "Required",
                RequirementImportance.Preferred => "Preferred",
                _ => "Used on the job",
            },
        };
        if (!string.IsNullOrWhiteSpace(MinimumYears))
        {
            facts.Add($"{MinimumYears.Trim()} years");
        }

        if (MinimumLevel is { } level)
        {
            facts.Add(RequirementWords.Of(level));
        }

        if (Group is { } group)
        {
            facts.Add($"one of alternatives {group} is enough");
        }

        if (!string.IsNullOrWhiteSpace(Note))
        {
            facts.Add(Note.Trim());
        }

        return string.Join(", ", facts);
    }

    private int Id => int.TryParse(Key?[(Key.IndexOf(':', StringComparison.Ordinal) + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
