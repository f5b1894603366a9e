using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Feeds;

/// <summary>Any search as an Atom feed: the same parameters and results as the page.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("feeds/jobs.atom")]
public sealed class AtomController(AtomFeedQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var parsed = SearchCriteria.Parse(Request.QueryString.Value);
        var (feed, changed) = await query.ReadAsync(parsed.Criteria, cancellationToken);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed))[..32]}\"");
        Response.Headers.CacheControl = "public, max-age=300";

        // Told, but not answered by: what leaves the feed changes it and leaves no later date.
        Response.GetTypedHeaders().LastModified = new DateTimeOffset(changed, TimeSpan.Zero);
        return File(feed, "application/atom+xml; charset=utf-8", lastModified: null, entityTag: tag);
    }
}
