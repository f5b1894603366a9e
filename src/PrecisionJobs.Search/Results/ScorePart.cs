using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>Something that adds to the scores of a segment's documents.</summary>
/// <param name="Postings">Where it occurs.</param>
/// <param name="Worth">What an occurrence is worth.</param>
internal sealed record ScorePart(TermPostings Postings, TermWorth Worth)
{
    /// <summary>Only in these documents; null for all.</summary>
    public DocBits? Within { get; init; }

    /// <summary>Adds to the scores of a stretch of accepted documents.</summary>
    public void AddTo(int firstWord, ReadOnlySpan<ulong> accepted, Span<float> scores)
    {
        if (Within is null)
        {
            Postings.AddScores(firstWord, accepted, scores, Worth);
            return;
        }

        Span<ulong> narrowed = stackalloc ulong[accepted.Length];
        accepted.CopyTo(narrowed);
        Narrow(firstWord, narrowed);
        Postings.AddScores(firstWord, narrowed, scores, Worth);
    }

    /// <summary>Which documents of a stretch gain by it.</summary>
    public void Mark(int firstWord, Span<ulong> held)
    {
        Postings.Mark(firstWord, held);
        Narrow(firstWord, held);
    }

    /// <summary>What any of 64 documents gains at most.</summary>
    public double AtMost(int word) => Worth.AtMost(Postings.MostIn(word), word);

    private void Narrow(int firstWord, Span<ulong> documents)
    {
        if (Within is not null)
        {
            for (var word = 0; word < documents.Length; word++)
            {
                documents[word] &= Within.Words[firstWord + word];
            }
        }
    }
}
