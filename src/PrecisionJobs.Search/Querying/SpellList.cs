using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// All plain words that the postings of one reader hold, by first letter and length, for correcting words that none holds.
/// Built from surface forms: on stems "produciton" would find nothing.
/// </summary>
internal sealed class SpellList
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 6;

    private static readonly ConditionalWeakTable<IndexReader, SpellList> ByReader = [];

    private readonly Dictionary<(char First, int Length), List<(string Word, int Count)>> _words = [];

    private SpellList(IndexReader reader)
    {
        var terms = MultiFields.GetTerms(reader, IndexSchema.Word);
        if (terms is null)
        {
            return;
        }

        var all = terms.GetEnumerator();
        while (all.MoveNext())
        {
            var word = Utf8(all.Term);
            var key = (word[0], word.Length);
            if (!_words.TryGetValue(key, out var list))
            {
                _words[key] = list = [];
            }

            list.Add((word, all.DocFreq));
        }
    }

    public static SpellList Of(IndexReader reader) => ByReader.GetValue(reader, key => new SpellList(key));

    /// <summary>
    /// The word most likely meant: one slip away, or two in words of six letters and more, with the same first letter;
    /// the nearest first, then the most frequent, then by ordinal. Null when there is none.
    /// </summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestCorrected)
        {
            return null;
        }

        var limit = word.Length < ShortestWithTwoSlips ? 1 : 2;
        return Enumerable.Range(word.Length - limit, (2 * limit) + 1)
            .SelectMany(length => _words.GetValueOrDefault((word[0], length), []))
            .Select(entry => (entry.Word, entry.Count, Distance: EditDistance.Within(word, entry.Word, limit)))
            .Where(entry => entry.Distance <= limit)
            .OrderBy(entry => entry.Distance)
            .ThenByDescending(entry => entry.Count)
            .ThenBy(entry => entry.Word, StringComparer.Ordinal)
            .Select(entry => entry.Word)
            .FirstOrDefault();
    }

    private static string Utf8(BytesRef term) => term.Utf8ToString();
}
