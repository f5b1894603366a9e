using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs;

/// <summary>The search page and every live posting that everybody may see.</summary>
public sealed class JobsSitemap(PublicPostings postings, Links links) : ISitemapSource
{
    /// <inheritdoc />
    public int Order => 90;

    /// <inheritdoc />
    public async IAsyncEnumerable<SitemapEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new SitemapEntry(links.Jobs.Search);
        var rows = postings.SeenBy(SearchAudience.Anyone)
            .OrderBy(posting => posting.Id)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.Visibility,
                posting.UpdatedAt,
                posting.PublicSince,
                CompanyName = posting.Company.Name,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var title = row.Visibility == PostingVisibility.Confidential
                ? ConfidentialName.Hide(row.Title, row.CompanyName)
                : row.Title;
            yield return new SitemapEntry(
                links.Jobs.Posting(row.Id, Posting.SlugOf(title)),
                row.UpdatedAt > row.PublicSince ? row.UpdatedAt : row.PublicSince);
        }
    }
}
