using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// What occurrences of a term add to a document's score: BM25, as Lucene computes it.
/// </summary>
/// <param name="weight">Rarity, boost and the constant factor.</param>
/// <param name="lengths">For each encoded length of a field what it adds below the line.</param>
/// <param name="norms">The encoded lengths of the segment's documents; null for a field without.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TermWorth(float weight, float[] lengths, byte[]? norms)
{
    public float Of(byte frequency, int document) =>
        weight * frequency / (frequency + (norms is null ? Bm25.K1 : lengths[norms[document]]));
}
