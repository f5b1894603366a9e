namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The encoded lengths of one field of a segment's documents. A larger code is a shorter field. Invariant: for each word of
/// 64 documents the shortest among them is known, so that no score of them can be underestimated.
/// </summary>
internal sealed class FieldLengths
{
    private readonly byte[] _codes;
    private readonly byte[] _shortest;

    public FieldLengths(byte[] codes)
    {
        _codes = codes;
        _shortest = new byte[DocBits.LengthOf(codes.Length)];
        for (var document = 0; document < codes.Length; document++)
        {
            _shortest[document >> 6] = Math.Max(_shortest[document >> 6], codes[document]);
        }
    }

    public byte this[int document] => _codes[document];

    /// <summary>The code of the shortest field of 64 documents.</summary>
    public byte ShortestIn(int word) => _shortest[word];
}
