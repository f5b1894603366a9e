using System.Runtime.CompilerServices;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>
/// The landing pages that list something for everybody, as search counts it; of the towns those that postings lie in,
/// not every one within reach.
/// </summary>
public sealed class LandingSitemap(JobSearch search, CatalogueSnapshot catalogue, Links links) : ISitemapSource
{
    /// <inheritdoc />
    public int Order => 80;

    /// <inheritdoc />
    public async IAsyncEnumerable<SitemapEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var all = search.Find(SearchCriteria.Everything, SearchAudience.Anyone);
        foreach (var state in States(all))
        {
            yield return new SitemapEntry(links.Jobs.In(state));
        }

        foreach (var slug in Values(all, SearchFacet.Occupation).Where(slug => catalogue.Occupation(slug) is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var path in Of(slug))
            {
                yield return new SitemapEntry(path);
            }
        }
    }

    private IEnumerable<string> Of(string occupation)
    {
        var criteria = SearchCriteria.Everything.With(SearchFacet.Occupation, occupation);
        var towns = search.Survey(criteria, SearchAudience.Anyone).Towns.Select(entry => entry.Town)
            .Where(town => town.Slug is not null)
            .OrderBy(town => town.Slug, StringComparer.Ordinal)
            .ToList();
        var counts = search.CountNear(criteria, towns, SearchAudience.Anyone);
        return
        [
            links.Jobs.Of(occupation),
            .. States(search.Find(criteria, SearchAudience.Anyone)).Select(state => links.Jobs.Of(occupation, state)),
            .. towns.Where((_, index) => counts[index] > 0).Select(town => links.Jobs.Of(occupation, town)),
        ];
    }

    private static IEnumerable<UsState> States(SearchResult result) =>
        Values(result, SearchFacet.State).Select(UsState.FromCode).OfType<UsState>();

    private static IEnumerable<string> Values(SearchResult result, SearchFacet facet) => result[facet]
        .Where(value => value.Count > 0)
        .Select(value => value.Value)
        .Order(StringComparer.Ordinal);
}
