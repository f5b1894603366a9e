using System.Collections.Frozen;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>How many live postings each value of a facet has for the viewer: the same numbers that search shows.</summary>
public sealed class LiveCounts(JobSearch search)
{
    private SearchResult? _result;

    /// <summary>Counts by value; a value without postings is not there. Null while the index is being built.</summary>
    public IReadOnlyDictionary<string, int>? By(SearchFacet facet)
    {
        try
        {
            _result ??= search.Find(SearchCriteria.Everything, SearchAudience.Anyone);
            return _result[facet].ToFrozenDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        }
        catch (SearchUnavailableException)
        {
            return null;
        }
    }
}
