using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Sitemap;

/// <summary>The sitemap: one file while it is small, an index of parts beyond what one file may hold.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("")]
public sealed class SitemapController(IEnumerable<ISitemapSource> sources, Links links) : AppController
{
    /// <summary>Most addresses in one file (sitemaps.org).</summary>
    public const int MaximumEntries = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string ContentType = "application/xml; charset=utf-8";

    [HttpGet("sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var entries = await ReadAsync(cancellationToken);
        if (entries.Count <= MaximumEntries)
        {
            return Content(Pages(entries), ContentType);
        }

        var parts = entries.Chunk(MaximumEntries).Select((chunk, index) => new SitemapEntry(
            string.Create(CultureInfo.InvariantCulture, $"/sitemap-{index + 1}.xml"),
            chunk.Max(entry => entry.LastModified)));
        return Content(Write("sitemapindex", "sitemap", parts), ContentType);
    }

    [HttpGet("sitemap-{part:int:min(1)}.xml")]
    public async Task<IActionResult> Show(int part, CancellationToken cancellationToken)
    {
        var entries = await ReadAsync(cancellationToken);
        var chunk = entries.Chunk(MaximumEntries).ElementAtOrDefault(part - 1);
        return chunk is null || entries.Count <= MaximumEntries ? NotFound() : Content(Pages(chunk), ContentType);
    }

    [HttpGet("robots.txt")]
    public ContentResult Robots() => Content(
        $"""
        User-agent: *
        Disallow: /account/
        Disallow: /admin
        Disallow: /api/
        Disallow: /dev/
        Disallow: /employer/
        Disallow: /error/
        Disallow: /files/
        Disallow: /me/
        Disallow: /recruiter
        Disallow: /jobs/*/apply

        Sitemap: {links.Absolute(links.Jobs.Sitemap)}

        """,
        "text/plain; charset=utf-8");

    private async Task<List<SitemapEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new List<SitemapEntry>();
        foreach (var source in sources.OrderBy(source => source.Order))
        {
            await foreach (var entry in source.ReadAsync(cancellationToken))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private string Pages(IEnumerable<SitemapEntry> entries) => Write("urlset", "url", entries);

    private string Write(string root, string item, IEnumerable<SitemapEntry> entries)
    {
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text))
        {
            writer.WriteStartDocument();
            writer.WriteStartElement(root, Namespace);
            foreach (var entry in entries)
            {
                writer.WriteStartElement(item, Namespace);
                writer.WriteElementString("loc", Namespace, links.Absolute(entry.Path));
                if (entry.LastModified is { } changed)
                {
                    writer.WriteElementString(
                        "lastmod", Namespace, changed.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>Makes the XML declaration say what the answer is encoded in.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
