using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Jobs.Suggest;

/// <summary>A value that search can be narrowed to, by its usual name.</summary>
/// <param name="Facet">By what.</param>
/// <param name="Value">Its slug.</param>
/// <param name="Name">Its usual name.</param>
public sealed record NamedValue(SearchFacet Facet, string Value, string Name);

/// <summary>
/// The names of everything that is suggested, in memory. The catalogue's follow the snapshot; companies are read again
/// when the index has moved on, at most every few seconds. Whether anything has live postings is for search to say.
/// </summary>
public sealed class SuggestionNames(CatalogueSnapshot catalogue, PostingIndex index, TimeProvider clock)
{
    private static readonly TimeSpan CompaniesKept = TimeSpan.FromSeconds(10);

    private Catalogue? _ofCatalogue;
    private Companies? _companies;

    /// <summary>Occupations, skills and certifications.</summary>
    public PrefixIndex<NamedValue> OfCatalogue()
    {
        var built = _ofCatalogue;
        if (built is null || !ReferenceEquals(built.Source, catalogue.Skills))
        {
            _ofCatalogue = built = new Catalogue(catalogue.Skills, new PrefixIndex<NamedValue>(Entries()));
        }

        return built.Names;
    }

    /// <summary>Verified companies.</summary>
    public async Task<PrefixIndex<NamedValue>> OfCompaniesAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (known, sequence) = (_companies, index.AppliedSequence);
        if (known is not null && (known.Sequence == sequence || now - known.ReadAt < CompaniesKept))
        {
            return known.Names;
        }

        var rows = await db.Companies.AsNoTracking()
            .Where(company => company.Verification == VerificationState.Verified)
            .Select(company => new { company.Slug, company.Name })
            .ToListAsync(cancellationToken);
        var names = new PrefixIndex<NamedValue>(rows.Select(row =>
            (new NamedValue(SearchFacet.Company, row.Slug, row.Name), (IReadOnlyList<string>)[row.Name])));
        _companies = new Companies(names, sequence, now);
        return names;
    }

    private IEnumerable<(NamedValue Item, IReadOnlyList<string> Names)> Entries()
    {
        foreach (var item in catalogue.Occupations)
        {
            yield return (new NamedValue(SearchFacet.Occupation, item.Slug, item.Title), [item.Title, item.Plural, .. item.Aliases]);
        }

        foreach (var item in catalogue.Skills)
        {
            yield return (new NamedValue(FacetOf(item.Category), item.Slug, item.Name), [item.Name, .. item.Synonyms]);
        }

        foreach (var item in catalogue.Certifications)
        {
            IReadOnlyList<string> names = item.Abbreviation is null
                ? [item.Name, .. item.Aliases]
                : [item.Name, item.Abbreviation, .. item.Aliases];
            yield return (new NamedValue(SearchFacet.Certification, item.Slug, item.Name), names);
        }
    }

    /// <summary>The facet that a skill is counted under.</summary>
    private static SearchFacet FacetOf(SkillCategory category) => category switch
    {
        SkillCategory.Machine => SearchFacet.Machine,
        SkillCategory.Control => SearchFacet.Control,
        SkillCategory.Material => SearchFacet.Material,
        _ => SearchFacet.Skill,
    };

    private sealed record Catalogue(object Source, PrefixIndex<NamedValue> Names);

    private sealed record Companies(PrefixIndex<NamedValue> Names, long Sequence, DateTimeOffset ReadAt);
}
