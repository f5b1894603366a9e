using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Features.Api;

/// <summary>
/// The parameters of a search for its OpenAPI description, with the ranges that <see cref="SearchCriteria"/> keeps. A new
/// facet is described without a line here.
/// </summary>
internal static class SearchParameters
{
    private const string Slug = "^[a-z0-9-]{1,100}$";

    public static IEnumerable<IOpenApiParameter> All() =>
    [
        Parameter("q", "Words, \"phrases\" and -words to leave out.", Text(SearchCriteria.MaximumQueryLength)),
        Parameter(
            "near",
            "A ZIP code, \"City, ST\" or a state. An ambiguous or unknown place is a problem that names the candidates.",
            Text(SearchCriteria.MaximumNearLength)),
        Parameter(
            "radius",
            "Miles around the place.",
            Whole(SearchCriteria.MinimumRadius, SearchCriteria.MaximumRadius, SearchCriteria.DefaultRadius)),
        .. SearchFacets.All.Select(OfFacet),
        Parameter(
            "payUnit",
            "The unit of the pay floor, and of the floors that are counted. Without it a floor is by the hour, unless no hour "
                + "is paid so well.",
            OneOf<PayUnit>()),
        Parameter(
            "sort",
            "The order. Without words, relevance is the same as newest; without a place, so is distance.",
            OneOf<SearchSort>()),
        Parameter("page", "The page of results.", Whole(1, SearchCriteria.MaximumPage, 1)),
    ];

    private static OpenApiParameter OfFacet(SearchFacet facet) => Parameter(facet.Key(), About(facet), facet.IsMultiple()
        ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = ValueOf(facet), MaxItems = FacetSelection.MaximumValues }
        : ValueOf(facet));

    private static string About(SearchFacet facet) => facet switch
    {
        SearchFacet.Pay => "The least pay of interest in dollars of payUnit. Postings that state no pay are left out.",
        SearchFacet.Posted => "Posted within so many days.",
        SearchFacet.State => "State of any of the sites, by USPS code. Repeat for alternatives.",
        SearchFacet.UsPerson => "Whether export rules ask for a US person.",
        SearchFacet.Company => "Company, by slug; confidential postings have none. Repeat for alternatives.",
        SearchFacet.Visibility => "Who sees the posting: what is for vetted candidates only they find. Repeat for alternatives.",
        _ => $"{facet}, by the values that the answer's facets list. Repeat for alternatives.",
    };

    private static OpenApiSchema ValueOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Shift => OneOf<Shift>(),
        SearchFacet.Type => OneOf<EmploymentType>(),
        SearchFacet.Pathway => OneOf<ExperienceLevel>(),
        SearchFacet.Visibility => OneOf<PostingVisibility>(),
        SearchFacet.UsPerson => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        SearchFacet.State => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{2}$" },
        SearchFacet.Posted => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Enum = [.. SearchFacets.PostedDays.Select(days => JsonValue.Create(days))],
        },
        SearchFacet.Pay => new OpenApiSchema
        {
            Type = JsonSchemaType.Number,
            ExclusiveMinimum = "0",
            Maximum = Number(Pay.MaximumCents / 100),
        },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Slug },
    };

    private static OpenApiParameter Parameter(string name, string about, OpenApiSchema schema) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = about,
        Schema = schema,
    };

    private static OpenApiSchema Text(int maximumLength) => new() { Type = JsonSchemaType.String, MaxLength = maximumLength };

    private static OpenApiSchema Whole(int minimum, int maximum, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = Number(minimum),
        Maximum = Number(maximum),
        Default = JsonValue.Create(usual),
    };

    private static OpenApiSchema OneOf<T>()
        where T : struct, Enum => new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetValues<T>().Select(value => JsonValue.Create(SearchFacets.Value(value)))],
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
