using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>The skills and certifications of the catalogue's files: for what has to find them in a text without a database.</summary>
public static class CatalogueTerms
{
    /// <summary>Every skill and certification with all its names, from the files that ship. Their ids are places in this list.</summary>
    public static IReadOnlyList<CatalogueEntry> Embedded()
    {
        var content = new CatalogueReader(CatalogueFiles.Embedded(), []).Read();
        return
        [
            .. content.Skills.Select((skill, index) =>
                new CatalogueEntry(CatalogueKind.Skill, index + 1, skill.Slug, skill.Name, [skill.Slug, .. skill.Synonyms], skill.Category)),
            .. content.Certifications.Select((item, index) => new CatalogueEntry(
                CatalogueKind.Certification,
                index + 1,
                item.Slug,
                item.Name,
                item.Abbreviation is null ? [item.Slug, .. item.Aliases] : [item.Slug, item.Abbreviation, .. item.Aliases])),
        ];
    }
}
