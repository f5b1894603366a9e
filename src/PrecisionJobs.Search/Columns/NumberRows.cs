namespace PrecisionJobs.Search.Columns;

/// <summary>
/// A few numbers for each document, one document's after the other's. Invariant: numbers take two bytes each where all fit.
/// </summary>
internal sealed class NumberRows
{
    private readonly int[] _start;
    private readonly ushort[] _narrow;
    private readonly int[] _wide;

    /// <param name="start">For each document where its row begins, and the end.</param>
    /// <param name="numbers">The rows.</param>
    /// <param name="end">No number is so large.</param>
    public NumberRows(int[] start, ReadOnlySpan<int> numbers, int end)
    {
        _start = start;
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
    public void Count(DocBits documents, Span<int> counts, int step)
    {
        if (_narrow.Length > 0)
        {
            foreach (var document in documents)
            {
                foreach (var number in _narrow.AsSpan(_start[document], _start[document + 1] - _start[document]))
                {
                    counts[number] += step;
                }
            }
        }
        else if (_wide.Length > 0)
        {
            foreach (var document in documents)
            {
                foreach (var number in _wide.AsSpan(_start[document], _start[document + 1] - _start[document]))
                {
                    counts[number] += step;
                }
            }
        }
    }
}
