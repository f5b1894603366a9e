using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The facet values of a segment's documents, twice: by document as rows, and by value as sets. Invariants: values have
/// numbers of this segment's own, so that a number fits in two bytes and those of one facet are next to each other; the values
/// of a document are contiguous; a value that many have is a bit set, any other a rising list of documents.
/// </summary>
internal sealed class ValueRows
{
    /// <summary>A bit set costs as much memory as a list of a 32nd of the documents; twice as fast to combine.</summary>
    private const int ShareOfBitSets = 64;

    private readonly int[] _start;
    private readonly ushort[] _narrow;
    private readonly int[] _wide;
    private readonly Dictionary<int, int> _localOf;
    private readonly DocBits?[] _bits;
    private readonly int[]?[] _lists;
    private readonly (int First, int End)[] _byFacet;

    /// <param name="start">For each document where its row begins, and the end.</param>
    /// <param name="rows">Numbers as they came, each an index into <paramref name="values"/>.</param>
    /// <param name="values">Facet and index-wide number of each.</param>
    public ValueRows(int[] start, ReadOnlySpan<int> rows, IReadOnlyList<(SearchFacet Facet, int Number)> values)
    {
        _start = start;
        var order = Enumerable.Range(0, values.Count).OrderBy(value => values[value].Facet).ToArray();
        var local = new int[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            local[order[index]] = index;
        }

        Globals = Array.ConvertAll(order, value => values[value].Number);
        _localOf = Globals.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        _byFacet = RangesOf(Array.ConvertAll(order, value => values[value].Facet));
        var isNarrow = order.Length <= ushort.MaxValue;
        _narrow = new ushort[isNarrow ? rows.Length : 0];
        _wide = new int[isNarrow ? 0 : rows.Length];
        var counts = new int[order.Length];
        for (var index = 0; index < rows.Length; index++)
        {
            var value = local[rows[index]];
            counts[value]++;
            if (isNarrow)
            {
                _narrow[index] = (ushort)value;
            }
            else
            {
                _wide[index] = value;
            }
        }

        (_bits, _lists) = Invert(counts);
        RareEntries = _lists.Sum(list => list?.Length ?? 0);
    }

    public int Documents => _start.Length - 1;

    /// <summary>The index-wide number of each of the segment's values.</summary>
    public int[] Globals { get; }

    /// <summary>Entries of all lists together: what walking over them costs.</summary>
    public int RareEntries { get; }

    /// <summary>The rows one after the other.</summary>
    public int TotalLength => _start[^1];

    /// <summary>The segment's numbers of a facet's values.</summary>
    public (int First, int End) ValuesOf(SearchFacet facet) => _byFacet[(int)facet];

    /// <summary>The segment's number of a value, or null when none of its documents has it.</summary>
    public int? Find(int global) => _localOf.TryGetValue(global, out var local) ? local : null;

    /// <summary>The documents with a value when many have it; otherwise null, and <see cref="ListOf"/> has them.</summary>
    public DocBits? BitsOf(int value) => _bits[value];

    public ReadOnlySpan<int> ListOf(int value) => _lists[value];

    /// <summary>The segment's numbers of a document's values.</summary>
    public IEnumerable<int> Row(int document)
    {
        for (var index = _start[document]; index < _start[document + 1]; index++)
        {
            yield return _narrow.Length > 0 ? _narrow[index] : _wide[index];
        }
    }

    /// <summary>Adds to the count of each value how many of the documents have it.</summary>
    public void Count(DocBits documents, Span<int> counts, int step = 1)
    {
        if (_narrow.Length > 0)
        {
            foreach (var document in documents)
            {
                foreach (var value in _narrow.AsSpan(_start[document], _start[document + 1] - _start[document]))
                {
                    counts[value] += step;
                }
            }
        }
        else
        {
            foreach (var document in documents)
            {
                foreach (var value in _wide.AsSpan(_start[document], _start[document + 1] - _start[document]))
                {
                    counts[value] += step;
                }
            }
        }
    }

    private static (int First, int End)[] RangesOf(SearchFacet[] facets)
    {
        var ranges = new (int First, int End)[SearchFacets.All.Count];
        for (var index = 0; index < facets.Length; index++)
        {
            var (first, end) = ranges[(int)facets[index]];
            ranges[(int)facets[index]] = (end == 0 ? index : first, index + 1);
        }

        return ranges;
    }

    private (DocBits?[] Bits, int[]?[] Lists) Invert(int[] counts)
    {
        var bits = new DocBits?[counts.Length];
        var lists = new int[]?[counts.Length];
        for (var value = 0; value < counts.Length; value++)
        {
            if (counts[value] > Documents / ShareOfBitSets)
            {
                bits[value] = new DocBits(Documents);
            }
            else
            {
                lists[value] = new int[counts[value]];
            }
        }

        var next = new int[counts.Length];
        for (var document = 0; document < Documents; document++)
        {
            for (var index = _start[document]; index < _start[document + 1]; index++)
            {
                var value = _narrow.Length > 0 ? _narrow[index] : _wide[index];
                if (bits[value] is { } set)
                {
                    set.Add(document);
                }
                else
                {
                    lists[value]![next[value]++] = document;
                }
            }
        }

        return (bits, lists);
    }
}
