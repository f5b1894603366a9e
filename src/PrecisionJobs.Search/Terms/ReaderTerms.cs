using Lucene.Net.Index;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// The terms of all segments of one reader. What a term's segments hold is decoded once and then serves the question whether it
/// occurs, its rarity and its documents: looking it up in Lucene's files costs more than everything else about a rare term.
/// </summary>
internal sealed class ReaderTerms(IndexReader reader, HotTerms hot)
{
    public IndexReader Reader => reader;

    /// <summary>How many documents hold a term, deleted ones included.</summary>
    public int DocumentsWith(string field, string term)
    {
        var total = 0;
        foreach (var leaf in reader.Leaves)
        {
            total += hot.Of(leaf.AtomicReader, field, term).Count;
        }

        return total;
    }
}
