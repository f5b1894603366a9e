using System.Numerics;

namespace PrecisionJobs.Search.Columns;

/// <summary>A set of the documents of one segment. Invariant: bits beyond <see cref="Count"/> are zero.</summary>
internal sealed class DocBits(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) / 64];

    /// <summary>How many documents the segment has.</summary>
    public int Count => count;

    public bool this[int document] => (_words[document >> 6] & (1UL << (document & 63))) != 0;

    public void Add(int document) => _words[document >> 6] |= 1UL << (document & 63);

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

    /// <summary>Keeps what the other set holds too.</summary>
    public void IntersectWith(DocBits other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            _words[index] &= other._words[index];
        }
    }

    /// <summary>
    /// One filter of several: <paramref name="failsNone"/> keeps what passes; <paramref name="failsOne"/> keeps what
    /// passes and gains what fails here for the first time.
    /// </summary>
    public static void Narrow(DocBits failsNone, DocBits failsOne, DocBits passes)
    {
        var (none, one, pass) = (failsNone._words, failsOne._words, passes._words);
        for (var index = 0; index < none.Length; index++)
        {
            one[index] = (one[index] & pass[index]) | (none[index] & ~pass[index]);
            none[index] &= pass[index];
        }
    }

    /// <summary>The documents in rising order.</summary>
    public IEnumerable<int> Documents()
    {
        for (var index = 0; index < _words.Length; index++)
        {
            for (var word = _words[index]; word != 0; word &= word - 1)
            {
                yield return (index << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>The documents of this set that the other does not hold, in rising order.</summary>
    public IEnumerable<int> Except(DocBits other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            for (var word = _words[index] & ~other._words[index]; word != 0; word &= word - 1)
            {
                yield return (index << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
