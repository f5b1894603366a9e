namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Section <c>Site</c> of the configuration.</summary>
public sealed class SiteOptions
{
    /// <summary>Scheme and host under which visitors reach the site; required outside Development.</summary>
    public string BaseUrl { get; set; } = string.Empty;
}
