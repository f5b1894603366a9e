using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// All facet values at one moment, by number. Invariant: <see cref="RankOf"/> orders the numbers as their texts are ordered
/// by code point, so that sorting by text needs no texts.
/// </summary>
internal sealed class ValueTable
{
    public static readonly ValueTable Empty = new([]);

    private readonly (SearchFacet Facet, string Value)[] _values;
    private readonly int[] _ranks;
    private readonly int[] _byRank;
    private readonly HashSet<string> _skillsWithOwnFacet;

    public ValueTable((SearchFacet Facet, string Value)[] values)
    {
        _values = values;
        _byRank = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(_byRank, (left, right) => string.CompareOrdinal(values[left].Value, values[right].Value));
        _ranks = new int[values.Length];
        for (var rank = 0; rank < _byRank.Length; rank++)
        {
            _ranks[_byRank[rank]] = rank;
        }

        _skillsWithOwnFacet = values
            .Where(entry => entry.Facet is SearchFacet.Machine or SearchFacet.Control or SearchFacet.Material)
            .Select(entry => entry.Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    public int Count => _values.Length;

    public (SearchFacet Facet, string Value) this[int number] => _values[number];

    public int RankOf(int number) => _ranks[number];

    public int NumberAt(int rank) => _byRank[rank];

    /// <summary>Whether a skill is counted as machine, control or material, and so not under skill.</summary>
    public bool HasOwnFacet(string skill) => _skillsWithOwnFacet.Contains(skill);
}
