using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Feeds;

/// <summary>All live postings for aggregators that read Indeed's XML format. Written as it is read.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("feeds/indeed.xml")]
public sealed class IndeedController(IndeedFeedQuery query) : AppController
{
    [HttpGet("")]
    public async Task<EmptyResult> Show(CancellationToken cancellationToken)
    {
        Response.ContentType = "application/xml; charset=utf-8";
        await using var writer = XmlWriter.Create(Response.Body, XmlText.Settings);
        await query.WriteAsync(writer, cancellationToken);
        return new EmptyResult();
    }
}
