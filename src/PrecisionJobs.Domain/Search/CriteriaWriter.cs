using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>Writes criteria as a query string: one order, no defaults, so equal criteria have equal strings.</summary>
internal static class CriteriaWriter
{
    public static string Write(SearchCriteria criteria) => string.Join(
        '&', Parameters(criteria).Select(parameter => $"{parameter.Key}={Encode(parameter.Value)}"));

    public static IReadOnlyList<KeyValuePair<string, string>> Parameters(SearchCriteria criteria)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        Add("q", criteria.Query);
        Add("near", criteria.Near);
        Add("radius", criteria.RadiusMiles == SearchCriteria.DefaultRadius ? null : Text(criteria.RadiusMiles));
        foreach (var facet in SearchFacets.All)
        {
            foreach (var value in criteria.Values(facet))
            {
                Add(facet.Key(), value);
            }

            if (facet == SearchFacet.Pay && (criteria.PayFloor is not null || criteria.PayUnit != PayUnit.Hour))
            {
                Add("payUnit", SearchFacets.Value(criteria.PayUnit));
            }
        }

        Add("sort", criteria.Sort == SearchSort.Relevance ? null : SearchFacets.Value(criteria.Sort));
        Add("page", criteria.Page == 1 ? null : Text(criteria.Page));
        return parameters;

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                parameters.Add(new KeyValuePair<string, string>(key, value));
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
