namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The documents of a segment in the order of one sort, best first, so that the first of many hits are found without looking at
/// all. Invariant: equal keys fall to the later publication, then to the lower id, as in every list of results.
/// </summary>
internal sealed class DocumentOrder
{
    private readonly int[] _documents;

    /// <param name="keys">For each document its key, the smaller the better.</param>
    /// <param name="published">For each document its publication.</param>
    /// <param name="ids">For each document its posting's id.</param>
    public DocumentOrder(long[] keys, long[] published, int[] ids)
    {
        _documents = new int[keys.Length];
        for (var document = 0; document < _documents.Length; document++)
        {
            _documents[document] = document;
        }

        var sorted = keys.AsSpan().ToArray();
        Array.Sort(sorted, _documents);
        for (int first = 0, end = 1; first < sorted.Length; first = end++)
        {
            while (end < sorted.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                _documents.AsSpan(first, end - first).Sort((left, right) => published[left] == published[right]
                    ? ids[left].CompareTo(ids[right])
                    : published[right].CompareTo(published[left]));
            }
        }
    }

    /// <summary>Best first.</summary>
    public ReadOnlySpan<int> Documents => _documents;
}
