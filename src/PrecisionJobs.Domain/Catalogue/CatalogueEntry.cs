namespace PrecisionJobs.Domain.Catalogue;

/// <summary>What kind of thing of the catalogue is named.</summary>
public enum CatalogueKind
{
    Occupation,
    Skill,
    Certification,
}

/// <summary>Something of the catalogue with everything that people call it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key, unique within the kind.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aliases">Everything else that people write for it.</param>
/// <param name="Category">For a skill, its category.</param>
public sealed record CatalogueEntry(
    CatalogueKind Kind, int Id, string Slug, string Name, IReadOnlyList<string> Aliases, SkillCategory? Category = null)
{
    /// <summary>How a form names it: "skill:12".</summary>
    public string Key => KeyOf(Kind, Id);

    /// <summary>How a form names a thing of the catalogue: "skill:12".</summary>
    public static string KeyOf(CatalogueKind kind, int id) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}:{id}");
}
