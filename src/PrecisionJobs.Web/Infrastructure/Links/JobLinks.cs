namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of search and postings.</summary>
public sealed class JobLinks
{
    public string Search => "/jobs";

    public string SearchBy(string key, string value) => $"/jobs?{key}={Uri.EscapeDataString(value)}";

    public string Posting(int id, string slug) => $"/jobs/{id}/{slug}";

    public string Apply(int id) => $"/jobs/{id}/apply";
}
