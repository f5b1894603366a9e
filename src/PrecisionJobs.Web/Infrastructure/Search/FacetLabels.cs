using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>A facet with its values in words.</summary>
public sealed record LabelledFacet(SearchFacet Facet, string Heading, IReadOnlyList<LabelledValue> Values)
{
    /// <summary>Its query parameter.</summary>
    public string Key => Facet.Key();
}

/// <summary>A value of a facet in words.</summary>
/// <param name="Value">As in the query string.</param>
/// <param name="Label">As on the page.</param>
/// <param name="Count">How many postings it would show.</param>
/// <param name="IsSelected">Whether it is chosen.</param>
public sealed record LabelledValue(string Value, string Label, int Count, bool IsSelected);

/// <summary>Puts what a search counts and is narrowed by into words: one vocabulary for page, API and feeds.</summary>
public sealed class FacetLabels(CatalogueSnapshot catalogue, AppDbContext db)
{
    /// <summary>Most values of one facet that are told.</summary>
    public const int MaximumValues = 500;

    /// <summary>More steps than pay or dates have.</summary>
    private const int FewSteps = 20;

    private readonly Dictionary<string, string> _companies = new(StringComparer.Ordinal);

    /// <summary>All facets of a result in words.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="unit">In which pay is told.</param>
    /// <param name="most">Most values of a facet that are needed; chosen ones beyond are told too.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<LabelledFacet>> ReadAsync(
        SearchResult result, PayUnit unit, int most, CancellationToken cancellationToken)
    {
        await LoadCompaniesAsync(
            Needed(result[SearchFacet.Company], most).Select(value => value.Value), cancellationToken);
        return
        [
            .. result.Facets.Select(facet => new LabelledFacet(
                facet.Key,
                Heading(facet.Key),
                [
                    .. Needed(facet.Values, most).Select(value => new LabelledValue(
                        value.Value, Of(facet.Key, value.Value, unit), value.Count, value.IsSelected)),
                ])),
        ];
    }

    /// <summary>The first so many that are not chosen, and those chosen; all of the fixed steps of pay and dates, which are few.</summary>
    private static IEnumerable<FacetCount> Needed(IReadOnlyList<FacetCount> values, int most)
    {
        var unchosen = 0;
        return values.Take(MaximumValues).Where(value => value.IsSelected || unchosen++ < Math.Max(most, FewSteps));
    }

    /// <summary>A value in words that stand for themselves, as on a chip.</summary>
    public async Task<string> ChipAsync(ActiveFilter filter, SearchCriteria criteria, CancellationToken cancellationToken)
    {
        if (filter.Facet is not { } facet)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Within {criteria.RadiusMiles} miles of {filter.Value}");
        }

        if (facet == SearchFacet.Company)
        {
            await LoadCompaniesAsync([filter.Value], cancellationToken);
        }

        return Of(facet, filter.Value, criteria.PayUnit);
    }

    /// <summary>What a facet is called.</summary>
    public static string Heading(SearchFacet facet) => facet switch
    {
        SearchFacet.Family => "Job family",
        SearchFacet.Pay => "Pay at least",
        SearchFacet.Posted => "Posted",
        SearchFacet.Type => "Employment",
        SearchFacet.Pathway => "Experience",
        SearchFacet.UsPerson => "Export rules",
        _ => facet.ToString(),
    };

    private string Of(SearchFacet facet, string value, PayUnit unit) => facet switch
    {
        SearchFacet.Family => catalogue.Family(value)?.Name ?? value,
        SearchFacet.Occupation => catalogue.Occupation(value)?.Title ?? value,
        SearchFacet.Skill or SearchFacet.Machine or SearchFacet.Control or SearchFacet.Material =>
            catalogue.Skill(value)?.Name ?? value,
        SearchFacet.Certification => catalogue.Certification(value)?.ShortName ?? value,
        SearchFacet.Company => _companies.GetValueOrDefault(value, value),
        SearchFacet.State => UsState.FromCode(value)?.Name ?? value,
        SearchFacet.Shift => SearchFacets.Parse<Shift>(value) is { } shift ? PostingWords.Of(shift) : value,
        SearchFacet.Type => SearchFacets.Parse<EmploymentType>(value) is { } type ? PostingWords.Of(type) : value,
        SearchFacet.Pathway => SearchFacets.Parse<ExperienceLevel>(value) is { } level ? PostingWords.Of(level) : value,
        SearchFacet.Visibility => SearchFacets.Parse<PostingVisibility>(value) is { } seen ? PostingWords.Of(seen) : value,
        SearchFacet.UsPerson => value == "true" ? "US person required" : "No US-person requirement",
        SearchFacet.Pay => PayFloor(value, unit),
        SearchFacet.Posted => value == "1" ? "In the last 24 hours" : $"In the last {value} days",
        _ => value,
    };

    private static string PayFloor(string value, PayUnit unit)
    {
        var dollars = decimal.Parse(value, CultureInfo.InvariantCulture);
        var sum = dollars.ToString(dollars == decimal.Truncate(dollars) ? "$#,##0" : "$#,##0.00", CultureInfo.InvariantCulture);
        return unit == PayUnit.Hour ? $"{sum} an hour or more" : $"{sum} a year or more";
    }

    private async Task LoadCompaniesAsync(IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        var unknown = slugs.Where(slug => !_companies.ContainsKey(slug)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var names = await db.Companies.AsNoTracking()
            .Where(company => company.Verification == VerificationState.Verified && unknown.Contains(company.Slug))
            .Select(company => new { company.Slug, company.Name })
            .ToListAsync(cancellationToken);
        foreach (var company in names)
        {
            _companies[company.Slug] = company.Name;
        }
    }
}
