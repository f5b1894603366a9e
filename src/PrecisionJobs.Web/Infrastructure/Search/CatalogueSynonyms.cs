using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>
/// The names that mean one thing, from the catalogue: skills and certifications. Titles of occupations are not among
/// them: "CNC operator" is often filed under machinist, and still is not the same job. Those that name a whole occupation
/// are its other names.
/// </summary>
internal static class CatalogueSynonyms
{
    /// <summary>Reads the table; once, when the index is opened.</summary>
    public static SynonymTable Read(AppDbContext db)
    {
        var skills = db.Skills.AsNoTracking()
            .Select(skill => new { skill.Slug, skill.Name, skill.Synonyms })
            .ToList();
        var certifications = db.Certifications.AsNoTracking()
            .Select(item => new { item.Slug, item.Name, item.Abbreviation, item.Aliases })
            .ToList();
        var occupations = db.Occupations.AsNoTracking()
            .Select(item => new { item.Slug, item.Title, item.Aliases })
            .ToList();
        return SynonymTable.Create(
            skills.Select(skill => new SynonymGroup($"skill:{skill.Slug}", [skill.Name, .. skill.Synonyms]))
                .Concat(certifications.Select(item => new SynonymGroup(
                    $"certification:{item.Slug}", [item.Name, .. Some(item.Abbreviation), .. item.Aliases])))
                .Concat(FactWords.Groups.Select(names => new SynonymGroup($"fact:{names[0]}", names))),
            occupations.ConvertAll(item => new OccupationNames(item.Slug, item.Title, OtherNames.Of(item.Title, item.Aliases))));
    }

    private static IEnumerable<string> Some(string? name) => name is null ? [] : [name];
}
