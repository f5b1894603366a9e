using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Guide.Occupations;

/// <summary>The list of occupations with their pay, outlook and live openings.</summary>
public sealed class OccupationsQuery(CatalogueSnapshot catalogue, LiveCounts counts)
{
    /// <summary>The list as the form asks for it.</summary>
    public async Task<OccupationList> ReadAsync(OccupationsForm form, CancellationToken cancellationToken)
    {
        var openings = await counts.ByAsync(SearchFacet.Occupation, cancellationToken);
        var named = Named(form.Q);
        var found = catalogue.Occupations
            .Where(item => (named is null || named.Contains(item.Slug))
                && (string.IsNullOrEmpty(form.Family) || item.Family.Slug == form.Family)
                && (string.IsNullOrEmpty(form.Education) || item.Figures.TypicalEducation == form.Education));
        return new OccupationList(
            form,
            [.. Sorted(found, form.Sort).Select(item => new OccupationLine(item, openings?.GetValueOrDefault(item.Slug)))],
            catalogue.Families,
            [.. catalogue.Occupations.Select(item => item.Figures.TypicalEducation).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private HashSet<string>? Named(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : catalogue.Suggest(text, [SuggestionKind.Occupation], int.MaxValue).Select(item => item.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<KnownOccupation> Sorted(IEnumerable<KnownOccupation> found, string? sort) => sort switch
    {
        "pay" => found.OrderByDescending(item => item.Figures.AnnualMedian ?? 0),
        "outlook" => found.OrderByDescending(item => item.Figures.ChangePermille ?? int.MinValue),
        "openings" => found.OrderByDescending(item => item.Figures.OpeningsPerYearHundreds ?? 0),
        _ => found,
    };
}

/// <summary>How the list is narrowed and ordered; in the query string.</summary>
public sealed class OccupationsForm
{
    /// <summary>The beginning of a title or another name.</summary>
    public string? Q { get; set; }

    /// <summary>Slug of a family.</summary>
    public string? Family { get; set; }

    /// <summary>Typical education at entry, as BLS words it.</summary>
    public string? Education { get; set; }

    /// <summary>pay, outlook or openings; by title otherwise.</summary>
    public string? Sort { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Family) && string.IsNullOrEmpty(Education);
}

/// <summary>The list.</summary>
public sealed record OccupationList(
    OccupationsForm Form,
    IReadOnlyList<OccupationLine> Lines,
    IReadOnlyList<KnownFamily> Families,
    IReadOnlyList<string> Educations);

/// <summary>A line of the list.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="LiveOpenings">Live postings; null while they cannot be counted.</param>
public sealed record OccupationLine(KnownOccupation Occupation, int? LiveOpenings);
