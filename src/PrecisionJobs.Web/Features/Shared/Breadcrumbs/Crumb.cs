namespace PrecisionJobs.Web.Features.Shared.Breadcrumbs;

/// <summary>A step of the way to a page; the last one is the page itself and has no address.</summary>
/// <param name="Label">What the page is called.</param>
/// <param name="Href">Where it is; null for the page that is shown.</param>
public sealed record Crumb(string Label, string? Href = null);
