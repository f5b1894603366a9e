using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// All plain words that the postings of one segment hold, by first letter and length, for correcting words that none holds.
/// Made once for a segment, because a segment never changes. Built from surface forms: on stems "produciton" would find nothing.
/// </summary>
internal sealed class SpellList
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 6;

    /// <summary>A slip puts one letter in place of another at most: one that is gone and one that has come.</summary>
    private const int LettersOfSlip = 2;

    private static readonly ConditionalWeakTable<object, SpellList> BySegment = [];

    private readonly Dictionary<(char First, int Length), List<Entry>> _words = [];

    private SpellList(AtomicReader reader)
    {
        var terms = reader.GetTerms(IndexSchema.Word)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            var word = terms.Term.Utf8ToString();
            var key = (word[0], word.Length);
            if (!_words.TryGetValue(key, out var list))
            {
                _words[key] = list = [];
            }

            list.Add(new Entry(word, LettersOf(word), terms.DocFreq));
        }
    }

    /// <summary>
    /// The word most likely meant: one slip away, or two in words of six letters and more, with the same first letter;
    /// the nearest first, then the most frequent, then by ordinal. Null when there is none.
    /// </summary>
    public static string? Correct(IndexReader reader, string word)
    {
        if (word.Length < ShortestCorrected)
        {
            return null;
        }

        var limit = word.Length < ShortestWithTwoSlips ? 1 : 2;
        var near = new Dictionary<string, (int Distance, int Count)>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            Of(leaf.AtomicReader).AddNear(word, limit, near);
        }

        return near
            .OrderBy(entry => entry.Value.Distance)
            .ThenByDescending(entry => entry.Value.Count)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key)
            .FirstOrDefault();
    }

    /// <summary>The list of a segment.</summary>
    public static SpellList Of(AtomicReader reader) => BySegment.GetValue(reader.CoreCacheKey, _ => new SpellList(reader));

    /// <summary>Which letters a word holds, a bit each; letters beyond the alphabet share one.</summary>
    private static uint LettersOf(string word)
    {
        var letters = 0U;
        foreach (var letter in word)
        {
            letters |= 1U << (letter & 31);
        }

        return letters;
    }

    private void AddNear(string word, int limit, Dictionary<string, (int Distance, int Count)> near)
    {
        var letters = LettersOf(word);
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            foreach (var entry in CollectionsMarshal.AsSpan(_words.GetValueOrDefault((word[0], length))))
            {
                // Most words are told apart by their letters alone, without the table of distances.
                if (BitOperations.PopCount(letters ^ entry.Letters) <= LettersOfSlip * limit
                    && EditDistance.Within(word, entry.Word, limit) is var distance && distance <= limit)
                {
                    near[entry.Word] = (distance, near.GetValueOrDefault(entry.Word).Count + entry.Count);
                }
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(string Word, uint Letters, int Count);
}
