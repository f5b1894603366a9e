using System.Runtime.InteropServices;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// What occurrences of a term add to a document's score: BM25, as Lucene computes it. More occurrences and a shorter field
/// never add less.
/// </summary>
/// <param name="weight">Rarity, boost and the constant factor.</param>
/// <param name="below">For each encoded length of a field what it adds below the line.</param>
/// <param name="lengths">The encoded lengths of the segment's documents; null for a field without.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TermWorth(float weight, float[] below, FieldLengths? lengths)
{
    public float Of(byte frequency, int document) =>
        weight * frequency / (frequency + (lengths is null ? Bm25.K1 : below[lengths[document]]));

    /// <summary>What so many occurrences are worth at most in any of 64 documents.</summary>
    public double AtMost(byte frequency, int word) =>
        (double)weight * frequency / (frequency + (lengths is null ? Bm25.K1 : below[lengths.ShortestIn(word)]));
}
