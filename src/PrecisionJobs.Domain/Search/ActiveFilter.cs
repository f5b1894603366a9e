namespace PrecisionJobs.Domain.Search;

/// <summary>One thing that narrows the results, as a removable chip shows it.</summary>
/// <param name="Key">Its query parameter.</param>
/// <param name="Value">Its value as in the query string.</param>
/// <param name="Facet">Its facet; null for the place.</param>
/// <param name="Removed">The same criteria without it, on the first page.</param>
public sealed record ActiveFilter(string Key, string Value, SearchFacet? Facet, SearchCriteria Removed);
