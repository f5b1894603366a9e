using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of search and postings.</summary>
public sealed class JobLinks
{
    public string Search => "/jobs";

    public string Sitemap => "/sitemap.xml";

    public string SearchBy(string key, string value) => $"/jobs?{key}={Uri.EscapeDataString(value)}";

    /// <summary>The search page with these criteria.</summary>
    public string SearchFor(SearchCriteria criteria) => Search + QueryOf(criteria);

    public string Posting(int id, string slug) => $"/jobs/{id}/{slug}";

    /// <summary>A posting's page that tells the distance from a place.</summary>
    public string Posting(int id, string slug, string? near) =>
        near is null ? Posting(id, slug) : $"{Posting(id, slug)}?near={Uri.EscapeDataString(near)}";

    /// <summary>Why a posting is among the results of a search.</summary>
    public string Why(int id, SearchCriteria criteria) => $"/jobs/{id}/why{QueryOf(criteria)}";

    public string Apply(int id) => $"/jobs/{id}/apply";

    public string Feed(SearchCriteria criteria) => "/feeds/jobs.atom" + QueryOf(criteria);

    public string IndeedFeed => "/feeds/indeed.xml";

    public string Api(SearchCriteria criteria) => "/api/v1/jobs" + QueryOf(criteria);

    public string ApiPosting(int id) => $"/api/v1/jobs/{id}";

    private static string QueryOf(SearchCriteria criteria) =>
        criteria.ToQueryString() is { Length: > 0 } query ? $"?{query}" : "";
}
