using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Companies;

/// <summary>The list of companies and those that name themselves in live postings.</summary>
public sealed class CompaniesSitemap(PublicPostings postings, Links links) : ISitemapSource
{
    /// <inheritdoc />
    public int Order => 50;

    /// <inheritdoc />
    public async IAsyncEnumerable<SitemapEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new SitemapEntry(links.Companies.Index);
        var rows = await postings.SeenBy(SearchAudience.Anyone)
            .Where(posting => posting.Visibility == PostingVisibility.Public)
            .GroupBy(posting => posting.Company.Slug)
            .Select(group => new { Slug = group.Key, Changed = group.Max(posting => posting.UpdatedAt) })
            .OrderBy(row => row.Slug)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            yield return new SitemapEntry(links.Companies.Company(row.Slug), row.Changed);
        }
    }
}
