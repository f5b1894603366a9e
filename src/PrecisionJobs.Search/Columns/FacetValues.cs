using System.Collections.Concurrent;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// One numbering of all facet values of an index, so that counts of several segments add up. Only grows; a rebuild begins
/// a new one. Safe for any number of threads.
/// </summary>
internal sealed class FacetValues
{
    private readonly ConcurrentDictionary<(SearchFacet Facet, string Value), int> _numbers = new();
    private readonly List<(SearchFacet Facet, string Value)> _values = [];
    private readonly Lock _gate = new();
    private ValueTable _table = ValueTable.Empty;

    /// <summary>All values by number, as of now: a search takes it once, after it has the columns of its segments.</summary>
    public ValueTable Snapshot()
    {
        lock (_gate)
        {
            if (_table.Count != _values.Count)
            {
                _table = new ValueTable([.. _values]);
            }

            return _table;
        }
    }

    /// <summary>The number of a value, or null when no posting ever had it.</summary>
    public int? Find(SearchFacet facet, string value) => _numbers.TryGetValue((facet, value), out var number) ? number : null;

    /// <summary>The number of a value, new if need be.</summary>
    public int NumberOf(SearchFacet facet, string value)
    {
        if (_numbers.TryGetValue((facet, value), out var known))
        {
            return known;
        }

        lock (_gate)
        {
            return _numbers.GetOrAdd((facet, value), key =>
            {
                _values.Add(key);
                return _values.Count - 1;
            });
        }
    }
}
