using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// What somebody looks for: the one object behind the search page, the API, feeds, alerts, landing pages and counts.
/// A value; every change makes a new one and goes back to the first page.
/// </summary>
public sealed record SearchCriteria
{
    /// <summary>Version of the meaning of the query string, kept with every saved search.</summary>
    public const int CriteriaVersion = 1;

    /// <summary>Results on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The last page that can be asked for; deeper is for narrower criteria.</summary>
    public const int MaximumPage = 50;

    /// <summary>Longer texts of <see cref="Query"/> are cut here, in characters.</summary>
    public const int MaximumQueryLength = 200;

    /// <summary>Longer texts of <see cref="Near"/> are cut here, in characters.</summary>
    public const int MaximumNearLength = 100;

    /// <summary>Smallest radius in miles.</summary>
    public const int MinimumRadius = 5;

    /// <summary>Largest radius in miles.</summary>
    public const int MaximumRadius = 250;

    /// <summary>Radius in miles when none is said.</summary>
    public const int DefaultRadius = 25;

    /// <summary>A floor without a unit is by the year from here on: no hour is paid so well. In dollars.</summary>
    public const decimal LeastAnnualFloor = 1_000;

    /// <summary>Everything, from the first page.</summary>
    public static readonly SearchCriteria Everything = new();

    /// <summary>Words, phrases in quotes and minus words; null when there are none.</summary>
    public string? Query
    {
        get;
        init => field = CriteriaText.Clean(value, MaximumQueryLength);
    }

    /// <summary>The place as typed; what it means is the gazetteer's to say. Null when none.</summary>
    public string? Near
    {
        get;
        init => field = CriteriaText.Clean(value, MaximumNearLength);
    }

    /// <summary>Miles around <see cref="Near"/>, 5 to 250.</summary>
    public int RadiusMiles
    {
        get;
        init => field = Math.Clamp(value, MinimumRadius, MaximumRadius);
    } = DefaultRadius;

    /// <summary>The chosen facet values.</summary>
    public FacetSelection Facets { get; init; } = FacetSelection.None;

    /// <summary>The least pay of interest, in dollars per <see cref="PayUnit"/>; null when any. Above 0, at most 1,000,000.</summary>
    public decimal? PayFloor
    {
        get;
        init => field = value is > 0 and <= Pay.MaximumCents / 100 ? decimal.Round(value.Value, 2) : null;
    }

    /// <summary>The unit of <see cref="PayFloor"/>, and of the floors that are counted.</summary>
    public PayUnit PayUnit { get; init; } = PayUnit.Hour;

    /// <summary>Posted within so many days, one of <see cref="SearchFacets.PostedDays"/>; null when any.</summary>
    public int? PostedDays
    {
        get;
        init => field = value is { } days && SearchFacets.PostedDays.Contains(days) ? days : null;
    }

    /// <summary>The order of results.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The page, 1 to 50.</summary>
    public int Page
    {
        get;
        init => field = Math.Clamp(value, 1, MaximumPage);
    } = 1;

    /// <summary>The pay floor over a year in cents, by the 2,080-hour convention; null when any.</summary>
    public long? PayFloorAnnualCents => PayFloor is { } dollars ? Pay.ToAnnualCents((long)(dollars * 100), PayUnit) : null;

    /// <summary>Whether nothing narrows the results.</summary>
    public bool IsEmpty => Query is null && ActiveFilters.Count == 0;

    /// <summary>Everything but the words that narrows the results, each with the criteria that drop it: for chips.</summary>
    public IReadOnlyList<ActiveFilter> ActiveFilters => ListFilters();

    /// <summary>Reads a query string, with or without the question mark. Never throws.</summary>
    public static ParsedCriteria Parse(string? queryString) => CriteriaParser.Parse(CriteriaText.Split(queryString));

    /// <summary>Reads decoded query parameters; repeated keys are further values. Never throws.</summary>
    public static ParsedCriteria Parse(IEnumerable<KeyValuePair<string, string?>> parameters) => CriteriaParser.Parse(parameters);

    /// <summary>The chosen values of a facet as they stand in the query string.</summary>
    public IReadOnlyList<string> Values(SearchFacet facet) => facet switch
    {
        SearchFacet.Pay => PayFloor is { } floor ? [CriteriaText.Number(floor)] : [],
        SearchFacet.Posted => PostedDays is { } days ? [days.ToString(CultureInfo.InvariantCulture)] : [],
        _ => Facets[facet],
    };

    /// <summary>With one facet value chosen (for pay and posted: in place of the present one), on the first page.</summary>
    public SearchCriteria With(SearchFacet facet, string value) => facet switch
    {
        SearchFacet.Pay => this with { PayFloor = CriteriaText.Dollars(value) ?? PayFloor, Page = 1 },
        SearchFacet.Posted => this with { PostedDays = CriteriaText.WholeNumber(value) ?? PostedDays, Page = 1 },
        _ => this with { Facets = Facets.With(facet, value), Page = 1 },
    };

    /// <summary>Without one facet value, on the first page.</summary>
    public SearchCriteria Without(SearchFacet facet, string value) =>
        facet.IsMultiple() ? this with { Facets = Facets.Without(facet, value), Page = 1 } : Without(facet);

    /// <summary>Without any value of a facet, on the first page.</summary>
    public SearchCriteria Without(SearchFacet facet) => facet switch
    {
        SearchFacet.Pay => this with { PayFloor = null, Page = 1 },
        SearchFacet.Posted => this with { PostedDays = null, Page = 1 },
        _ => this with { Facets = Facets.Without(facet), Page = 1 },
    };

    /// <summary>Without a place, on the first page.</summary>
    public SearchCriteria WithoutPlace() => this with { Near = null, RadiusMiles = DefaultRadius, Page = 1 };

    /// <summary>With these words, on the first page.</summary>
    public SearchCriteria WithQuery(string? query) => this with { Query = query, Page = 1 };

    /// <summary>With this order, on the first page.</summary>
    public SearchCriteria WithSort(SearchSort sort) => this with { Sort = sort, Page = 1 };

    /// <summary>
    /// The query string without a question mark, in canonical order and without defaults; empty for
    /// <see cref="Everything"/>. Reading it gives equal criteria.
    /// </summary>
    public string ToQueryString() => CriteriaWriter.Write(this);

    /// <summary>The parameters of <see cref="ToQueryString"/> before encoding, for hidden fields of a form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToParameters() => CriteriaWriter.Parameters(this);

    /// <inheritdoc/>
    public override string ToString() => ToQueryString();

    private List<ActiveFilter> ListFilters()
    {
        var filters = new List<ActiveFilter>();
        if (Near is not null)
        {
            filters.Add(new ActiveFilter("near", Near, null, WithoutPlace()));
        }

        filters.AddRange(
            from facet in SearchFacets.All
            from value in Values(facet)
            select new ActiveFilter(facet.Key(), value, facet, Without(facet, value)));
        return filters;
    }
}
