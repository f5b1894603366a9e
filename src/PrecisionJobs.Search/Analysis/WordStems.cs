using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace PrecisionJobs.Search.Analysis;

/// <summary>Stems by the English Snowball stemmer; words of fewer than four letters and anything with a digit stay.</summary>
internal static class WordStems
{
    private const int ShortestStemmed = 4;

    /// <summary>Stemming is the dearest step of indexing, and texts repeat their words.</summary>
    private const int MostRemembered = 50_000;

    private static readonly ThreadLocal<EnglishStemmer> Stemmer = new(() => new EnglishStemmer());

    private static readonly ThreadLocal<Dictionary<string, string>> Remembered = new(() => new(StringComparer.Ordinal));

    private static readonly FrozenSet<string> StopWords = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "if", "in", "into", "is", "it", "its", "no",
        "not", "of", "on", "or", "our", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
        "we", "will", "with", "you", "your",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsStop(string word) => StopWords.Contains(word);

    public static string Of(TradeWord word)
    {
        if (word.Text.Length < ShortestStemmed || !word.IsLetters)
        {
            return word.Text;
        }

        var remembered = Remembered.Value!;
        if (remembered.TryGetValue(word.Text, out var known))
        {
            return known;
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[word.Text] = Stem(word.Text);
    }

    private static string Stem(string word)
    {
        var stemmer = Stemmer.Value!;
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
