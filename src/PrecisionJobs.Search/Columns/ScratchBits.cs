using System.Buffers;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The sets that one search needs while it runs, in memory that the next one uses again: a set of a large segment is a large
/// object, and a search makes a dozen. Invariants: nobody uses a set from here after <see cref="Dispose"/>; what is
/// remembered beyond the search is never made here. For one thread.
/// </summary>
internal sealed class ScratchBits : IDisposable
{
    /// <summary>Smaller sets are cheaper to make than to lend, in words.</summary>
    private const int LeastLent = 256;

    private readonly List<ulong[]> _lent = [];

    public DocBits Empty(int count)
    {
        var bits = Unclean(count);
        bits.Clear();
        return bits;
    }

    public DocBits CopyOf(DocBits set)
    {
        var bits = Unclean(set.Count);
        bits.Become(set);
        return bits;
    }

    /// <summary>The documents of one set that another does not hold.</summary>
    public DocBits Except(DocBits set, DocBits other)
    {
        var bits = CopyOf(set);
        bits.ExceptWith(other);
        return bits;
    }

    public void Dispose()
    {
        foreach (var words in _lent)
        {
            ArrayPool<ulong>.Shared.Return(words);
        }

        _lent.Clear();
    }

    private DocBits Unclean(int count)
    {
        var length = DocBits.LengthOf(count);
        if (length < LeastLent)
        {
            return new DocBits(count);
        }

        var words = ArrayPool<ulong>.Shared.Rent(length);
        _lent.Add(words);
        return new DocBits(count, words);
    }
}
