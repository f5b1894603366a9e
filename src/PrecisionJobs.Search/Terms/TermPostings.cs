using System.Numerics;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// Which documents of a segment hold a term, deleted ones included, and how often. Immutable. Invariants: frequencies stand in
/// the order of the documents and stop at 255, beyond which the score no longer changes visibly; a term that more than a
/// 32nd of the documents hold is a bit set with the number of documents before each word of it, any other a rising list.
/// </summary>
internal sealed class TermPostings
{
    /// <summary>A list entry takes 32 bits and a bit set one for each document.</summary>
    private const int ShareOfBitSets = 32;

    private readonly int _segment;
    private readonly int[] _documents;
    private readonly byte[] _frequencies;
    private readonly DocBits? _bits;
    private readonly int[] _before;

    /// <param name="segment">How many documents the segment has.</param>
    /// <param name="documents">Rising.</param>
    /// <param name="frequencies">One for each document.</param>
    public TermPostings(int segment, int[] documents, byte[] frequencies)
    {
        _segment = segment;
        _frequencies = frequencies;
        if (documents.Length <= segment / ShareOfBitSets)
        {
            (_documents, _before) = (documents, []);
            return;
        }

        _bits = DocBits.Of(segment, documents);
        _documents = [];
        _before = new int[_bits.Words.Length];
        for (int word = 0, before = 0; word < _before.Length; word++)
        {
            _before[word] = before;
            before += BitOperations.PopCount(_bits.Words[word]);
        }
    }

    /// <summary>How many documents hold it.</summary>
    public int Count => _frequencies.Length;

    /// <summary>Memory it takes.</summary>
    public long Bytes => 100 + _frequencies.Length + (4L * (_documents.Length + _before.Length)) + (8L * (_bits?.Words.Length ?? 0));

    /// <summary>Nobody holds it.</summary>
    public static TermPostings None(int segment) => new(segment, [], []);

    /// <summary>The documents. Not to be changed.</summary>
    public DocBits Documents() => _bits ?? DocBits.Of(_segment, _documents);

    /// <summary>
    /// Adds to the scores of a stretch of documents what this term is worth, in the ones that are accepted.
    /// </summary>
    /// <param name="firstWord">Where the stretch begins, in words of 64 documents.</param>
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
        for (var word = 0; word < accepted.Length; word++)
        {
            var (held, before) = (words[word], _before[firstWord + word]);
            for (var rest = held & accepted[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                var index = before + BitOperations.PopCount(held & ((1UL << bit) - 1));
                var document = (word << 6) + bit;
                scores[document] += worth.Of(_frequencies[index], (firstWord << 6) + document);
            }
        }
    }

    private void AddFromList(int firstWord, ReadOnlySpan<ulong> accepted, Span<float> scores, TermWorth worth)
    {
        var first = firstWord << 6;
        var start = Array.BinarySearch(_documents, first);
        for (var index = start < 0 ? ~start : start; index < _documents.Length; index++)
        {
            var document = _documents[index] - first;
            if (document >= accepted.Length << 6)
            {
                return;
            }

            if ((accepted[document >> 6] & (1UL << (document & 63))) != 0)
            {
                scores[document] += worth.Of(_frequencies[index], first + document);
            }
        }
    }
}
