using System.Numerics;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// Which documents of a segment hold a term, deleted ones included, and how often. Immutable. Invariants: frequencies stand in
/// the order of the documents and stop at 255, beyond which the score no longer changes visibly; a term that more than a
/// 32nd of the documents hold is a bit set with the number of documents before each stretch of it and the highest frequency of
/// each word, any other a rising list.
/// </summary>
internal sealed class TermPostings
{
    /// <summary>Words of 64 documents whose scores fit the processor's nearest cache; scores are added up for so many at a time.</summary>
    public const int Stretch = 64;

    /// <summary>A list entry takes 32 bits and a bit set one for each document.</summary>
    private const int ShareOfBitSets = 32;

    private readonly int[] _documents;
    private readonly byte[] _frequencies;
    private readonly DocBits? _bits;
    private readonly int[] _before;
    private readonly byte[] _most;
    private readonly byte _mostOfAll;

    /// <param name="segment">How many documents the segment has.</param>
    /// <param name="documents">Rising.</param>
    /// <param name="frequencies">One for each document.</param>
    public TermPostings(int segment, int[] documents, byte[] frequencies)
    {
        _frequencies = frequencies;
        if (documents.Length <= segment / ShareOfBitSets)
        {
            (_documents, _before, _most) = (documents, [], []);
            _mostOfAll = frequencies.Length == 0 ? (byte)0 : frequencies.Max();
            return;
        }

        _bits = DocBits.Of(segment, documents);
        _documents = [];
        _before = new int[(_bits.Words.Length + Stretch - 1) / Stretch];
        _most = new byte[_bits.Words.Length];
        for (int word = 0, before = 0; word < _most.Length; word++)
        {
            if (word % Stretch == 0)
            {
                _before[word / Stretch] = before;
            }

            var held = BitOperations.PopCount(_bits.Words[word]);
            _most[word] = held == 0 ? (byte)0 : _frequencies.AsSpan(before, held).ToArray().Max();
            before += held;
        }
    }

    /// <summary>How many documents hold it.</summary>
    public int Count => _frequencies.Length;

    /// <summary>Memory it takes.</summary>
    public long Bytes => 100 + _frequencies.Length + _most.Length + (4L * (_documents.Length + _before.Length))
        + (8L * (_bits?.Words.Length ?? 0));

    /// <summary>Nobody holds it.</summary>
    public static TermPostings None(int segment) => new(segment, [], []);

    /// <summary>Keeps the documents that hold it.</summary>
    public void KeepIn(DocBits set)
    {
        if (_bits is not null)
        {
            set.IntersectWith(_bits);
        }
        else
        {
            set.IntersectWith(_documents);
        }
    }

    /// <summary>Adds the documents that hold it.</summary>
    public void AddTo(DocBits set)
    {
        if (_bits is not null)
        {
            set.UnionWith(_bits);
        }
        else
        {
            set.AddAll(_documents);
        }
    }

    /// <summary>Takes the documents out that hold it.</summary>
    public void TakeFrom(DocBits set)
    {
        if (_bits is not null)
        {
            set.ExceptWith(_bits);
        }
        else
        {
            foreach (var document in _documents)
            {
                set.Remove(document);
            }
        }
    }

    /// <summary>Which documents of a stretch hold it.</summary>
    /// <param name="firstWord">Where the stretch begins.</param>
    /// <param name="held">Filled: a bit for each document of the stretch.</param>
    public void Mark(int firstWord, Span<ulong> held)
    {
        if (_bits is not null)
        {
            _bits.Words.Slice(firstWord, held.Length).CopyTo(held);
            return;
        }

        held.Clear();
        foreach (var document in ListFrom(firstWord))
        {
            var word = (document >> 6) - firstWord;
            if (word >= held.Length)
            {
                return;
            }

            held[word] |= 1UL << (document & 63);
        }
    }

    /// <summary>The highest frequency in a word of 64 documents, or an overestimate of it.</summary>
    public byte MostIn(int word) => _bits is null ? _mostOfAll : _most[word];

    /// <summary>
    /// Adds to the scores of a stretch of documents what this term is worth, in the ones that are accepted.
    /// </summary>
    /// <param name="firstWord">Where the stretch begins, in words of 64 documents: a multiple of <see cref="Stretch"/>.</param>
    /// <param name="accepted">The accepted documents of the stretch.</param>
    /// <param name="scores">One for each document of the stretch.</param>
    /// <param name="worth">What an occurrence is worth.</param>
    public void AddScores(int firstWord, ReadOnlySpan<ulong> accepted, Span<float> scores, TermWorth worth)
    {
        if (_bits is not null)
        {
            AddFromBits(firstWord, accepted, scores, worth);
        }
        else if (_documents.Length > 0)
        {
            AddFromList(firstWord, accepted, scores, worth);
        }
    }

    private void AddFromBits(int firstWord, ReadOnlySpan<ulong> accepted, Span<float> scores, TermWorth worth)
    {
        var words = _bits!.Words.Slice(firstWord, accepted.Length);
        var before = _before[firstWord / Stretch];
        for (var word = 0; word < accepted.Length; word++)
        {
            var held = words[word];
            for (var rest = held & accepted[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                var index = before + BitOperations.PopCount(held & ((1UL << bit) - 1));
                var document = (word << 6) + bit;
                scores[document] += worth.Of(_frequencies[index], (firstWord << 6) + document);
            }

            before += BitOperations.PopCount(held);
        }
    }

    private void AddFromList(int firstWord, ReadOnlySpan<ulong> accepted, Span<float> scores, TermWorth worth)
    {
        var first = firstWord << 6;
        var list = ListFrom(firstWord);
        for (var index = 0; index < list.Length; index++)
        {
            var document = list[index] - first;
            if (document >= accepted.Length << 6)
            {
                return;
            }

            if ((accepted[document >> 6] & (1UL << (document & 63))) != 0)
            {
                scores[document] += worth.Of(_frequencies[_documents.Length - list.Length + index], list[index]);
            }
        }
    }

    private ReadOnlySpan<int> ListFrom(int firstWord)
    {
        var start = Array.BinarySearch(_documents, firstWord << 6);
        return _documents.AsSpan(start < 0 ? ~start : start);
    }
}
