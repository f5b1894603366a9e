using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>
/// Turns what people type into entries of the catalogue: names, synonyms, slugs, slips of the keyboard, titles that hold
/// the name of an occupation. Follows the snapshot; safe for any number of threads.
/// </summary>
public sealed class CatalogueNames(CatalogueSnapshot catalogue)
{
    private Built? _built;

    /// <summary>Occupations, by titles that people write.</summary>
    public NameIndex Occupations => Current.Occupations;

    /// <summary>Skills, which include machines, controls and materials, and certifications.</summary>
    public NameIndex SkillsAndCertifications => Current.SkillsAndCertifications;

    private Built Current
    {
        get
        {
            var built = _built;
            if (built is null || !ReferenceEquals(built.Source, catalogue.Skills))
            {
                _built = built = new Built(
                    catalogue.Skills,
                    new NameIndex(catalogue.Occupations.Select(EntryOf)),
                    new NameIndex(catalogue.Skills.Select(EntryOf).Concat(catalogue.Certifications.Select(EntryOf))));
            }

            return built;
        }
    }

    private static CatalogueEntry EntryOf(KnownOccupation item) =>
        new(CatalogueKind.Occupation, item.Id, item.Slug, item.Title, [item.Slug, .. item.Aliases]);

    private static CatalogueEntry EntryOf(KnownSkill item) =>
        new(CatalogueKind.Skill, item.Id, item.Slug, item.Name, [item.Slug, .. item.Synonyms], item.Category);

    private static CatalogueEntry EntryOf(KnownCertification item) => new(
        CatalogueKind.Certification,
        item.Id,
        item.Slug,
        item.Name,
        item.Abbreviation is null ? [item.Slug, .. item.Aliases] : [item.Slug, item.Abbreviation, .. item.Aliases]);

    private sealed record Built(object Source, NameIndex Occupations, NameIndex SkillsAndCertifications);
}
