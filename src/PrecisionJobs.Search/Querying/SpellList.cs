using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<object, SpellList> BySegment = [];

    private readonly Dictionary<(char First, int Length), List<(string Word, int Count)>> _words = [];

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

            list.Add((word, terms.DocFreq));
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
        return reader.Leaves
            .SelectMany(leaf => Of(leaf.AtomicReader).Near(word, limit))
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .OrderBy(same => same.First().Distance)
            .ThenByDescending(same => same.Sum(entry => entry.Count))
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Key)
            .FirstOrDefault();
    }

    /// <summary>The list of a segment.</summary>
    public static SpellList Of(AtomicReader reader) => BySegment.GetValue(reader.CoreCacheKey, _ => new SpellList(reader));

    private IEnumerable<(string Word, int Count, int Distance)> Near(string word, int limit) =>
        Enumerable.Range(word.Length - limit, (2 * limit) + 1)
            .SelectMany(length => _words.GetValueOrDefault((word[0], length), []))
            .Select(entry => (entry.Word, entry.Count, Distance: EditDistance.Within(word, entry.Word, limit)))
            .Where(entry => entry.Distance <= limit);
}
