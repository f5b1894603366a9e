using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The facet values of a segment's documents, twice: by document as rows, and by value as sets. Invariants: values have
/// numbers of this segment's own, and those of one facet are next to each other; a value is common, kept as a bit set, or
/// rare, kept as a rising list of documents; common and rare values of a document stand in rows of their own, so that each
/// kind is counted the way that is cheaper for it.
/// </summary>
internal sealed class ValueRows
{
    /// <summary>A bit set costs as much memory as a list of a 32nd of the documents; twice as fast to combine.</summary>
    private const int ShareOfBitSets = 64;

    private readonly Dictionary<int, int> _localOf;
    private readonly DocBits?[] _bits;
    private readonly int[]?[] _lists;
    private readonly (int First, int End)[] _byFacet;

    /// <param name="start">For each document where its row begins, and the end.</param>
    /// <param name="rows">Numbers as they came, each an index into <paramref name="values"/>.</param>
    /// <param name="values">Facet and index-wide number of each.</param>
    public ValueRows(int[] start, ReadOnlySpan<int> rows, IReadOnlyList<(SearchFacet Facet, int Number)> values)
    {
        Documents = start.Length - 1;
        var order = Enumerable.Range(0, values.Count).OrderBy(value => values[value].Facet).ToArray();
        var local = new int[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            local[order[index]] = index;
        }

        Globals = Array.ConvertAll(order, value => values[value].Number);
        _localOf = Globals.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        _byFacet = RangesOf(Array.ConvertAll(order, value => values[value].Facet));
        var counts = new int[order.Length];
        foreach (var value in rows)
        {
            counts[local[value]]++;
        }

        (_bits, _lists) = Invert(counts, start, rows, local);
        CommonBefore = Running(_bits, bits => bits is null ? 0 : 1);
        RareBefore = Running(_lists, list => list?.Length ?? 0);
        Common = RowsOf(start, rows, local, isCommon: true);
        Rare = RowsOf(start, rows, local, isCommon: false);
    }

    public int Documents { get; }

    /// <summary>The index-wide number of each of the segment's values.</summary>
    public int[] Globals { get; }

    /// <summary>The common values of each document.</summary>
    public NumberRows Common { get; }

    /// <summary>The rare values of each document.</summary>
    public NumberRows Rare { get; }

    /// <summary>How many values before each are common, and the end.</summary>
    public int[] CommonBefore { get; }

    /// <summary>How many documents the rare values before each have together, and the end.</summary>
    public int[] RareBefore { get; }

    /// <summary>The segment's numbers of a facet's values.</summary>
    public (int First, int End) ValuesOf(SearchFacet facet) => _byFacet[(int)facet];

    /// <summary>The segment's number of a value, or null when none of its documents has it.</summary>
    public int? Find(int global) => _localOf.TryGetValue(global, out var local) ? local : null;

    /// <summary>The documents with a value when it is common; otherwise null, and <see cref="ListOf"/> has them.</summary>
    public DocBits? BitsOf(int value) => _bits[value];

    public ReadOnlySpan<int> ListOf(int value) => _lists[value];

    /// <summary>The segment's numbers of a document's values.</summary>
    public IEnumerable<int> Row(int document) => Common.Row(document).Concat(Rare.Row(document));

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

    private static int[] Running<T>(T[] values, Func<T, int> sizeOf)
    {
        var before = new int[values.Length + 1];
        for (var value = 0; value < values.Length; value++)
        {
            before[value + 1] = before[value] + sizeOf(values[value]);
        }

        return before;
    }

    private (DocBits?[] Bits, int[]?[] Lists) Invert(int[] counts, int[] start, ReadOnlySpan<int> rows, int[] local)
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
            foreach (var row in rows[start[document]..start[document + 1]])
            {
                var value = local[row];
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

    private NumberRows RowsOf(int[] start, ReadOnlySpan<int> rows, int[] local, bool isCommon)
    {
        var (starts, numbers) = (new int[start.Length], new List<int>(rows.Length));
        for (var document = 0; document < Documents; document++)
        {
            foreach (var row in rows[start[document]..start[document + 1]])
            {
                if (_bits[local[row]] is not null == isCommon)
                {
                    numbers.Add(local[row]);
                }
            }

            starts[document + 1] = numbers.Count;
        }

        return new NumberRows(starts, CollectionsMarshal.AsSpan(numbers), Globals.Length);
    }
}
