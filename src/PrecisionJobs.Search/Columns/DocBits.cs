using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// A set of the documents of one segment, a bit each. Invariant: bits beyond <see cref="Count"/> are zero. Sets that are
/// shared (live, visible, those of a value or a term) are never changed after they are made.
/// </summary>
internal sealed class DocBits
{
    private readonly ulong[] _words;
    private readonly int _length;

    /// <summary>An empty set with memory of its own.</summary>
    public DocBits(int count)
        : this(count, new ulong[LengthOf(count)])
    {
    }

    /// <summary>An empty set in memory that is lent to it: zeros, at least <see cref="LengthOf"/> words.</summary>
    public DocBits(int count, ulong[] words)
    {
        Count = count;
        _words = words;
        _length = LengthOf(count);
    }

    /// <summary>How many documents the segment has.</summary>
    public int Count { get; }

    /// <summary>The bits, 64 documents to a word.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _length);

    private Span<ulong> Changing => _words.AsSpan(0, _length);

    /// <summary>How many words so many documents take.</summary>
    public static int LengthOf(int count) => (count + 63) / 64;

    public bool this[int document] => (_words[document >> 6] & (1UL << (document & 63))) != 0;

    /// <summary>All documents.</summary>
    public static DocBits All(int count)
    {
        var bits = new DocBits(count);
        bits.Changing.Fill(ulong.MaxValue);
        if ((count & 63) != 0)
        {
            bits.Changing[^1] = (1UL << (count & 63)) - 1;
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

    public void Clear() => Changing.Clear();

    /// <summary>Makes it equal to another set of the segment.</summary>
    public void Become(DocBits other) => other.Words.CopyTo(Changing);

    /// <summary>A set of its own with the same documents.</summary>
    public DocBits Copy()
    {
        var copy = new DocBits(Count);
        copy.Become(this);
        return copy;
    }

    /// <summary>How many are in the set.</summary>
    public int Cardinality()
    {
        var total = 0;
        foreach (var word in Words)
        {
            total += BitOperations.PopCount(word);
        }

        return total;
    }

    /// <summary>How many are in both sets.</summary>
    public int CardinalityWith(DocBits other)
    {
        ref var left = ref MemoryMarshal.GetReference(Words);
        ref var right = ref MemoryMarshal.GetReference(other.Words[.._length]);
        var (first, second, index) = (0, 0, 0);
        for (; index + 1 < _length; index += 2)
        {
            // Two sums, so that one need not wait for the other.
            first += BitOperations.PopCount(Unsafe.Add(ref left, index) & Unsafe.Add(ref right, index));
            second += BitOperations.PopCount(Unsafe.Add(ref left, index + 1) & Unsafe.Add(ref right, index + 1));
        }

        return first + second
            + (index < _length ? BitOperations.PopCount(Unsafe.Add(ref left, index) & Unsafe.Add(ref right, index)) : 0);
    }

    /// <summary>Keeps what the other set holds too.</summary>
    public void IntersectWith(DocBits other)
    {
        var left = Changing;
        var right = other.Words[..left.Length];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] &= right[index];
        }
    }

    /// <summary>Keeps what stands in a rising list too.</summary>
    public void IntersectWith(ReadOnlySpan<int> documents)
    {
        var next = 0;
        for (var at = 0; at < documents.Length;)
        {
            var word = documents[at] >> 6;
            var kept = 0UL;
            for (; at < documents.Length && documents[at] >> 6 == word; at++)
            {
                kept |= 1UL << (documents[at] & 63);
            }

            Changing[next..word].Clear();
            _words[word] &= kept;
            next = word + 1;
        }

        Changing[next..].Clear();
    }

    /// <summary>Gains what the other set holds.</summary>
    public void UnionWith(DocBits other)
    {
        var left = Changing;
        var right = other.Words[..left.Length];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] |= right[index];
        }
    }

    /// <summary>Loses what the other set holds.</summary>
    public void ExceptWith(DocBits other)
    {
        var left = Changing;
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
        var none = failsNone.Changing;
        var one = failsOne.Changing[..none.Length];
        var pass = passes.Words[..none.Length];
        for (var index = 0; index < none.Length; index++)
        {
            one[index] = (one[index] & pass[index]) | (none[index] & ~pass[index]);
            none[index] &= pass[index];
        }
    }

    /// <summary>The documents in rising order.</summary>
    public Enumerator GetEnumerator() => new(_words, _length);

    /// <summary>Walks over the set bits without allocating.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator(ulong[] words, int length)
    {
        private int _index = -1;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_index >= length)
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
