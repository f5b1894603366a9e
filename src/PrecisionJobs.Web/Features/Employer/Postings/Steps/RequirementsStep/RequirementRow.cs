using System.Globalization;
using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>One skill or certification that is asked for.</summary>
public sealed class RequirementRow
{
    /// <summary>"skill:12" or "certification:3".</summary>
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

    /// <summary>A certification has no years and no level.</summary>
    [JsonIgnore]
    public bool IsCertification => Key?.StartsWith("certification:", StringComparison.Ordinal) == true;

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
    public static string KeyOf(PostingRequirement requirement) => requirement.SkillId is { } skill
        ? CatalogueEntry.KeyOf(CatalogueKind.Skill, skill)
        : CatalogueEntry.KeyOf(CatalogueKind.Certification, requirement.CertificationId ?? 0);

    /// <summary>Looks up what it names; false where the catalogue has no such entry.</summary>
    public bool TryName(CatalogueSnapshot catalogue)
    {
        if (IsCertification)
        {
            (Name, TagKey, TagClass) = (catalogue.Certification(Id)?.Name ?? string.Empty, "Cert", "tag-cert");
        }
        else if (Key?.StartsWith("skill:", StringComparison.Ordinal) == true && catalogue.Skill(Id) is { } skill)
        {
            (Name, TagKey, TagClass) = (skill.Name, skill.Category.TagKey(), skill.Category.TagClass());
        }

        return Name.Length > 0;
    }

    /// <summary>A requirement for what the row names.</summary>
    public PostingRequirement ToRequirement() => IsCertification
        ? new PostingRequirement { CertificationId = Id }
        : new PostingRequirement { SkillId = Id };

    /// <summary>Writes the row into a requirement.</summary>
    public void Apply(PostingRequirement requirement)
    {
        requirement.Importance = Importance;
        requirement.MinimumYears = IsCertification || string.IsNullOrWhiteSpace(MinimumYears)
            ? null
            : int.Parse(MinimumYears.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        requirement.MinimumLevel = IsCertification ? null : MinimumLevel;
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
            facts.Add($"alternatives {group}");
        }

        if (!string.IsNullOrWhiteSpace(Note))
        {
            facts.Add(Note.Trim());
        }

        return string.Join(", ", facts);
    }

    private int Id => int.TryParse(Key?[(Key.IndexOf(':', StringComparison.Ordinal) + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}

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
