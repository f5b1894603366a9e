namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of administration.</summary>
public sealed class AdminLinks
{
    public string Dashboard => "/admin";
}
