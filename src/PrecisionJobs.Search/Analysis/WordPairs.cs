using System.Globalization;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// Terms that stand for two words at a fixed distance. Invariant: a text holds the term as often as the second word stands
/// that far behind the first, whatever stands between: just as often as a phrase of the two occurs.
/// </summary>
internal static class WordPairs
{
    /// <summary>Neighbours, and words with one between, as a stop word leaves it ("tool and die").</summary>
    private const int LongestDistance = 2;

    /// <summary>The term of a pair, or null when no index holds pairs of them.</summary>
    public static string? TermOf(string first, string second, int distance, bool headWordsOnly) =>
        distance is > 0 and <= LongestDistance && (!headWordsOnly || (HeadWords.Holds(first) && HeadWords.Holds(second)))
            ? string.Create(CultureInfo.InvariantCulture, $"{first} {distance} {second}")
            : null;

    /// <summary>The pairs of a text in order.</summary>
    public static IEnumerable<string> Of(TradeText text, bool headWordsOnly)
    {
        for (var first = 0; first < text.Words.Count; first++)
        {
            if (!Counts(text.Single(first), headWordsOnly))
            {
                continue;
            }

            for (var second = first + 1; second < text.Words.Count && second - first <= LongestDistance; second++)
            {
                if (!text.Single(second).IsStop
                    && TermOf(text.Single(first).Term, text.Single(second).Term, second - first, headWordsOnly) is { } term)
                {
                    yield return term;
                }
            }
        }
    }

    private static bool Counts(TradeToken token, bool headWordsOnly) =>
        !token.IsStop && (!headWordsOnly || HeadWords.Holds(token.Term));
}
