using System.Text.Json.Nodes;
using PrecisionJobs.Web.Features.Shared.Breadcrumbs;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>The way to a page as schema.org BreadcrumbList. The JSON writer escapes what could end a script element.</summary>
public static class LandingLd
{
    public static JsonObject Of(IReadOnlyList<Crumb> crumbs, string address, Links links) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
        [
            .. crumbs.Select((crumb, index) => (JsonNode)new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = crumb.Label,
                ["item"] = links.Absolute(crumb.Href ?? address),
            }),
        ]),
    };
}
