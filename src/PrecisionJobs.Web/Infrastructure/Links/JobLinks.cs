using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of search and postings.</summary>
public sealed class JobLinks
{
    public string Search => "/jobs";

    /// <summary>Suggestions for the box of words.</summary>
    public string Suggest => "/jobs/suggest";

    /// <summary>Suggestions for the box of places.</summary>
    public string SuggestPlaces => "/jobs/suggest/places";

    public string Sitemap => "/sitemap.xml";

    public string SearchBy(string key, string value) => $"/jobs?{key}={Uri.EscapeDataString(value)}";

    /// <summary>The search page with these criteria.</summary>
    public string SearchFor(SearchCriteria criteria) => Search + QueryOf(criteria);

    /// <summary>The page of all jobs in a state.</summary>
    public string In(UsState state) => $"/jobs/in/{state.Slug}";

    /// <summary>The page of an occupation's jobs; <c>/jobs/in/…</c> and <c>/jobs/suggest</c> are no occupations.</summary>
    public string Of(string occupation) => $"/jobs/{occupation}";

    /// <summary>The page of an occupation's jobs in a state.</summary>
    public string Of(string occupation, UsState state) => $"/jobs/{occupation}/in/{state.Slug}";

    /// <summary>The page of an occupation's jobs around a town; that of the whole occupation where the town has no address.</summary>
    public string Of(string occupation, Place town) => town.Slug is { } slug ? $"/jobs/{occupation}/in/{slug}" : Of(occupation);

    /// <summary>A page of a list; the first one has no number.</summary>
    public string Page(string path, int page) => page == 1 ? path : $"{path}?page={page}";

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
