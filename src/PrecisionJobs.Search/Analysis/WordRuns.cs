using System.Globalization;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// Terms that stand for two or three words at fixed distances. Invariant: a text holds the term as often as the words stand
/// that far from each other, whatever stands between: just as often as a phrase of them occurs.
/// </summary>
internal static class WordRuns
{
    /// <summary>Words that a term stands for at most.</summary>
    public const int Longest = 3;

    /// <summary>Neighbours, and words with one between, as a stop word leaves it ("tool and die").</summary>
    private const int LongestDistance = 2;

    /// <summary>Of three words, only two may have one between.</summary>
    private const int LongestSpan = 3;

    /// <summary>The term of words of a phrase, two or three of them, or null when no index holds one.</summary>
    public static string? TermOf(ReadOnlySpan<(string Term, int Offset)> words, bool headWordsOnly)
    {
        if (words.Length is < 2 or > Longest || (words.Length == Longest && words[^1].Offset - words[0].Offset > LongestSpan))
        {
            return null;
        }

        var term = words[0].Term;
        for (var index = 0; index < words.Length; index++)
        {
            if (headWordsOnly && !HeadWords.Holds(words[index].Term))
            {
                return null;
            }

            if (index > 0)
            {
                var distance = words[index].Offset - words[index - 1].Offset;
                if (distance is < 1 or > LongestDistance)
                {
                    return null;
                }

                term = string.Create(CultureInfo.InvariantCulture, $"{term} {distance} {words[index].Term}");
            }
        }

        return term;
    }

    /// <summary>The terms of a text in order.</summary>
    public static IEnumerable<string> Of(TradeText text, bool headWordsOnly)
    {
        for (var first = 0; first < text.Words.Count; first++)
        {
            foreach (var second in After(text, first, headWordsOnly))
            {
                yield return Term(text, headWordsOnly, first, second);
                foreach (var third in After(text, second, headWordsOnly).Where(third => third - first <= LongestSpan))
                {
                    yield return Term(text, headWordsOnly, first, second, third);
                }
            }
        }
    }

    private static string Term(TradeText text, bool headWordsOnly, params ReadOnlySpan<int> positions)
    {
        Span<(string Term, int Offset)> words = new (string Term, int Offset)[positions.Length];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = (text.Single(positions[index]).Term, positions[index]);
        }

        return TermOf(words, headWordsOnly)!;
    }

    /// <summary>Where a word stands that can follow this one in a term; none when this one is in no term.</summary>
    private static IEnumerable<int> After(TradeText text, int position, bool headWordsOnly)
    {
        if (!Counts(text.Single(position), headWordsOnly))
        {
            yield break;
        }

        for (var next = position + 1; next < text.Words.Count && next - position <= LongestDistance; next++)
        {
            if (Counts(text.Single(next), headWordsOnly))
            {
                yield return next;
            }
        }
    }

    private static bool Counts(TradeToken token, bool headWordsOnly) =>
        !token.IsStop && (!headWordsOnly || HeadWords.Holds(token.Term));
}
