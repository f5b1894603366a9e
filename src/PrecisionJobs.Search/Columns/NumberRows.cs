using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// A few numbers for each document, one document's after the other's. Invariant: numbers take two bytes each where all fit.
/// </summary>
internal sealed class NumberRows
{
    private readonly int[] _start;
    private readonly ushort[] _narrow;
    private readonly int[] _wide;
    private readonly int _end;

    /// <param name="start">For each document where its row begins, and the end.</param>
    /// <param name="numbers">The rows.</param>
    /// <param name="end">No number is so large.</param>
    public NumberRows(int[] start, ReadOnlySpan<int> numbers, int end)
    {
        _start = start;
        _end = end;
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)end, nameof(numbers));
        }

        var isNarrow = end <= ushort.MaxValue + 1;
        _narrow = new ushort[isNarrow ? numbers.Length : 0];
        _wide = isNarrow ? [] : numbers.ToArray();
        for (var index = 0; index < _narrow.Length; index++)
        {
            _narrow[index] = (ushort)numbers[index];
        }
    }

    /// <summary>Numbers of all documents together.</summary>
    public int Length => _start[^1];

    public IEnumerable<int> Row(int document)
    {
        for (var index = _start[document]; index < _start[document + 1]; index++)
        {
            yield return _narrow.Length > 0 ? _narrow[index] : _wide[index];
        }
    }

    /// <summary>Adds to the count of each number how many of the documents have it.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="counts">One for each number.</param>
    /// <param name="step">What a document adds.</param>
    public void Count(DocBits documents, Span<int> counts, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, _end, nameof(counts));
        var words = documents.Words;
        for (var word = 0; word < words.Length; word++)
        {
            // Rows of neighbours lie next to each other: a run of documents is one stretch of numbers.
            var rest = words[word];
            while (rest != 0)
            {
                var first = BitOperations.TrailingZeroCount(rest);
                var length = BitOperations.TrailingZeroCount(~(rest >> first));
                var document = (word << 6) + first;
                Count(_start[document], _start[document + length], counts, step);
                rest = first + length == 64 ? 0 : rest & (ulong.MaxValue << (first + length));
            }
        }
    }

    /// <summary>The innermost loop of all counting: every number is below the length of the counts, see the constructor.</summary>
    private void Count(int first, int end, Span<int> counts, int step)
    {
        ref var count = ref MemoryMarshal.GetReference(counts);
        if (_wide.Length > 0)
        {
            for (var index = first; index < end; index++)
            {
                Unsafe.Add(ref count, _wide[index]) += step;
            }

            return;
        }

        ref var number = ref MemoryMarshal.GetArrayDataReference(_narrow);
        for (var index = first; index < end; index++)
        {
            Unsafe.Add(ref count, Unsafe.Add(ref number, index)) += step;
        }
    }
}
