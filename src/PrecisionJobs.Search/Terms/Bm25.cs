using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// The weights of terms in one reader, by the formula and the statistics of Lucene's BM25Similarity (k1 1.2, b 0.75), so
/// that the order is the one that Lucene's own scorers give.
/// </summary>
internal sealed class Bm25(IndexSearcher searcher, ReaderTerms terms)
{
    public const float K1 = 1.2f;

    private const float B = 0.75f;

    private readonly Dictionary<string, float[]> _lengths = new(StringComparer.Ordinal);

    /// <summary>What one clause is worth: the rarities of its terms together.</summary>
    public float WeightOf(string field, IEnumerable<string> together, float boost) =>
        together.Sum(term => Rarity(terms.DocumentsWith(field, term))) * boost * (K1 + 1);

    /// <summary>For each encoded length of a field what it adds below the line.</summary>
    public float[] LengthsOf(string field)
    {
        if (!_lengths.TryGetValue(field, out var lengths))
        {
            _lengths[field] = lengths = new float[256];
            var total = searcher.CollectionStatistics(field).SumTotalTermFreq;
            var average = total <= 0 ? 1 : (float)(total / (double)searcher.IndexReader.MaxDoc);
            for (var norm = 0; norm < lengths.Length; norm++)
            {
                var root = SmallSingle.SByte315ToSingle((sbyte)norm);
                lengths[norm] = K1 * (1 - B + (B * (1 / (root * root)) / average));
            }
        }

        return lengths;
    }

    private float Rarity(int documents) =>
        (float)Math.Log(1 + ((searcher.IndexReader.MaxDoc - documents + 0.5D) / (documents + 0.5D)));
}
