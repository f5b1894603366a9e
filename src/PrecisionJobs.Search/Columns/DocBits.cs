using System.Numerics;
using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// A set of the documents of one segment, a bit each. Invariant: bits beyond <see cref="Count"/> are zero. Sets that are
/// shared (live, visible, those of a value or a term) are never changed after they are made.
/// </summary>
internal sealed class DocBits(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) / 64];

    /// <summary>How many documents the segment has.</summary>
    public int Count => count;

    /// <summary>The bits, 64 documents to a word.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    public bool this[int document] => (_words[document >> 6] & (1UL << (document & 63))) != 0;

    /// <summary>All documents.</summary>
    public static DocBits All(int count)
    {
        var bits = new DocBits(count);
        bits._words.AsSpan().Fill(ulong.MaxValue);
        if ((count & 63) != 0)
        {
            bits._words[^1] = (1UL << (count & 63)) - 1;
        }

        return bits;
    }

    public static DocBits Of(int count, ReadOnlySpan<int> documents)
    {
        var bits = new DocBits(count);
        bits.AddAll(documents);
        return bits;
    }

    public void Add(int document) => _words[document >> 6] |= 1UL << (document & 63);

    public void Remove(int document) => _words[document >> 6] &= ~(1UL << (document & 63));

    public void AddAll(ReadOnlySpan<int> documents)
    {
        var words = _words;
        foreach (var document in documents)
        {
            words[document >> 6] |= 1UL << (document & 63);
        }
    }

    public DocBits Copy()
    {
        var copy = new DocBits(count);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    /// <summary>How many are in the set.</summary>
    public int Cardinality()
    {
        var total = 0;
        foreach (var word in _words)
        {
            total += BitOperations.PopCount(word);
        }

        return total;
    }

    /// <summary>How many are in both sets.</summary>
    public int CardinalityWith(DocBits other)
    {
        var left = _words.AsSpan();
        var right = other.Words[..left.Length];
        var total = 0;
        for (var index = 0; index < left.Length; index++)
        {
            total += BitOperations.PopCount(left[index] & right[index]);
        }

        return total;
    }

    /// <summary>Keeps what the other set holds too.</summary>
    public void IntersectWith(DocBits other)
    {
        var left = _words.AsSpan();
        var right = other.Words[..left.Length];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] &= right[index];
        }
    }

    /// <summary>Gains what the other set holds.</summary>
    public void UnionWith(DocBits other)
    {
        var left = _words.AsSpan();
        var right = other.Words[..left.Length];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] |= right[index];
        }
    }

    /// <summary>Loses what the other set holds.</summary>
    public void ExceptWith(DocBits other)
    {
        var left = _words.AsSpan();
        var right = other.Words[..left.Length];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] &= ~right[index];
        }
    }

    /// <summary>The documents of this set that the other does not hold.</summary>
    public DocBits Except(DocBits other)
    {
        var rest = Copy();
        rest.ExceptWith(other);
        return rest;
    }

    /// <summary>
    /// One filter of several: <paramref name="failsNone"/> keeps what passes; <paramref name="failsOne"/> keeps what
    /// passes and gains what fails here for the first time.
    /// </summary>
    public static void Narrow(DocBits failsNone, DocBits failsOne, DocBits passes)
    {
        var none = failsNone._words.AsSpan();
        var one = failsOne._words.AsSpan(0, none.Length);
        var pass = passes.Words[..none.Length];
        for (var index = 0; index < none.Length; index++)
        {
            one[index] = (one[index] & pass[index]) | (none[index] & ~pass[index]);
            none[index] &= pass[index];
        }
    }

    /// <summary>The documents in rising order.</summary>
    public Enumerator GetEnumerator() => new(_words);

    /// <summary>Walks over the set bits without allocating.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator(ulong[] words)
    {
        private int _index = -1;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_index >= words.Length)
                {
                    return false;
                }

                _rest = words[_index];
            }

            Current = (_index << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
