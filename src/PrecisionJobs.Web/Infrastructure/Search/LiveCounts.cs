using System.Collections.Frozen;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>How many live postings each value of a facet has for the viewer: the same numbers that search shows.</summary>
public sealed class LiveCounts(JobSearch search, CurrentViewer viewer)
{
    private SearchResult? _result;

    /// <summary>Counts by value; a value without postings is not there. Null while the index is being built.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> ByAsync(SearchFacet facet, CancellationToken cancellationToken)
    {
        try
        {
            _result ??= search.Find(SearchCriteria.Everything, (await viewer.ReadAsync(cancellationToken)).Audience);
            return _result[facet].ToFrozenDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        }
        catch (SearchUnavailableException)
        {
            return null;
        }
    }
}
