namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>A feature's public pages, for the sitemap. Every feature that has some lists its own.</summary>
public interface ISitemapSource
{
    /// <summary>Place among the sources, so that a page of the sitemap stays the same page.</summary>
    int Order { get; }

    /// <summary>Its pages in a stable order.</summary>
    IAsyncEnumerable<SitemapEntry> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>A public page.</summary>
/// <param name="Path">Its path.</param>
/// <param name="LastModified">When what it shows last changed; null when not known.</param>
public sealed record SitemapEntry(string Path, DateTime? LastModified = null);
