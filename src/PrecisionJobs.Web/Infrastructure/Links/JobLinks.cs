using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of search and postings.</summary>
public sealed class JobLinks
{
    public string Search => "/jobs";

    public string SearchBy(string key, string value) => $"/jobs?{key}={Uri.EscapeDataString(value)}";

    /// <summary>The search page with these criteria.</summary>
    public string SearchFor(SearchCriteria criteria) =>
        criteria.ToQueryString() is { Length: > 0 } query ? $"{Search}?{query}" : Search;

    public string Posting(int id, string slug) => $"/jobs/{id}/{slug}";

    public string Apply(int id) => $"/jobs/{id}/apply";
}
