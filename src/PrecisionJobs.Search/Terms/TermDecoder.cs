using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PrecisionJobs.Search.Terms;

/// <summary>Reads what Lucene keeps of terms in one segment, deleted documents included.</summary>
internal static class TermDecoder
{
    /// <summary>Positions a walk over a field's terms at a term; null when the segment has none.</summary>
    public static TermsEnum? Seek(AtomicReader reader, string field, string term)
    {
        var terms = reader.GetTerms(field)?.GetEnumerator();
        return terms?.SeekExact(new BytesRef(term)) == true ? terms : null;
    }

    /// <summary>All postings of the term that the walk stands at.</summary>
    public static TermPostings Decode(AtomicReader reader, TermsEnum at)
    {
        var documents = new int[at.DocFreq];
        var frequencies = new byte[documents.Length];
        var walk = at.Docs(null, null, DocsFlags.FREQS);
        for (var index = 0; index < documents.Length; index++)
        {
            documents[index] = walk.NextDoc();
            frequencies[index] = (byte)Math.Min(walk.Freq, byte.MaxValue);
        }

        return new TermPostings(reader.MaxDoc, documents, frequencies);
    }
}
