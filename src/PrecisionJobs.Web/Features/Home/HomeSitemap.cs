using System.Runtime.CompilerServices;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Home;

/// <summary>The home page and the page for companies.</summary>
public sealed class HomeSitemap(Links links) : ISitemapSource
{
    /// <inheritdoc />
    public int Order => 0;

    /// <inheritdoc />
    public async IAsyncEnumerable<SitemapEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new SitemapEntry(Links.Home);
        yield return new SitemapEntry(links.ForEmployers);
    }
}
