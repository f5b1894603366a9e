using System.Collections.Immutable;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// The chosen values of the multi-value facets. A value: two selections with the same values are equal.
/// Invariant: values are canonical, distinct and in ordinal order; no facet has an empty list.
/// </summary>
public sealed class FacetSelection : IEquatable<FacetSelection>
{
    /// <summary>Most values that one facet can hold; more are not taken.</summary>
    public const int MaximumValues = 20;

    /// <summary>Nothing chosen.</summary>
    public static readonly FacetSelection None = new(ImmutableSortedDictionary<SearchFacet, ImmutableArray<string>>.Empty);

    private readonly ImmutableSortedDictionary<SearchFacet, ImmutableArray<string>> _values;

    private FacetSelection(ImmutableSortedDictionary<SearchFacet, ImmutableArray<string>> values)
    {
        _values = values;
    }

    /// <summary>The facets with a choice, in canonical order.</summary>
    public IEnumerable<SearchFacet> Facets => _values.Keys;

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsEmpty => _values.IsEmpty;

    /// <summary>The chosen values of a facet; empty when none.</summary>
    public IReadOnlyList<string> this[SearchFacet facet] => _values.TryGetValue(facet, out var values) ? values : [];

    /// <summary>With one value more; unchanged when the value cannot be one, is there already, or the facet is full.</summary>
    public FacetSelection With(SearchFacet facet, string? value)
    {
        var current = _values.GetValueOrDefault(facet, []);
        return SearchFacets.Canonical(facet, value) is not { } canonical
            || current.Length >= MaximumValues
            || current.Contains(canonical, StringComparer.Ordinal)
            ? this
            : new FacetSelection(_values.SetItem(facet, current.Add(canonical).Sort(StringComparer.Ordinal)));
    }

    /// <summary>Without one value.</summary>
    public FacetSelection Without(SearchFacet facet, string value)
    {
        var rest = _values.GetValueOrDefault(facet, [])
            .Remove(SearchFacets.Canonical(facet, value) ?? value, StringComparer.Ordinal);
        return new FacetSelection(rest.IsEmpty ? _values.Remove(facet) : _values.SetItem(facet, rest));
    }

    /// <summary>Without any value of a facet.</summary>
    public FacetSelection Without(SearchFacet facet) => new(_values.Remove(facet));

    /// <inheritdoc/>
    public bool Equals(FacetSelection? other) => other is not null
        && _values.Count == other._values.Count
        && _values.All(entry => other[entry.Key].SequenceEqual(entry.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FacetSelection);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (facet, values) in _values)
        {
            hash.Add(facet);
            foreach (var value in values)
            {
                hash.Add(value, StringComparer.Ordinal);
            }
        }

        return hash.ToHashCode();
    }
}
