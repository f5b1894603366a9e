using Lucene.Net.Index;
using PrecisionJobs.Search.Analysis;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Querying;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// Finds phrases in one segment. A phrase that the index holds as one term is a look-up; of any other, positions are tested, but
/// only in documents that are accepted and hold all its words and all runs of them that the index holds.
/// </summary>
internal sealed class PhraseFinder(AtomicReader reader, HotTerms hot, ScratchBits scratch)
{
    /// <summary>The documents that hold the phrase and how often, at least all of the accepted ones.</summary>
    public TermPostings Find(QueryClause clause, string field, DocBits accepted)
    {
        var runField = field == IndexSchema.Title ? IndexSchema.TitleRun : IndexSchema.Run;
        var runs = RunsOf([.. clause.Terms], field == IndexSchema.All);
        if (clause.Terms.Count <= WordRuns.Longest && runs.Find(run => run.Words == clause.Terms.Count).Term is { } whole)
        {
            return hot.Of(reader, runField, whole);
        }

        var candidates = scratch.CopyOf(accepted);
        foreach (var (run, _) in runs)
        {
            hot.Of(reader, runField, run).KeepIn(candidates);
        }

        foreach (var (term, _) in clause.Terms)
        {
            hot.Of(reader, field, term).KeepIn(candidates);
        }

        return Test(clause, field, candidates);
    }

    /// <summary>The terms that stand for several of the words, the longer ones first.</summary>
    private static List<(string Term, int Words)> RunsOf((string Term, int Offset)[] words, bool headWordsOnly)
    {
        var runs = new List<(string Term, int Words)>();
        for (var length = Math.Min(WordRuns.Longest, words.Length); length > 1; length--)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                if (WordRuns.TermOf(words.AsSpan(first, length), headWordsOnly) is { } term)
                {
                    runs.Add((term, length));
                }
            }
        }

        return runs;
    }

    private TermPostings Test(QueryClause clause, string field, DocBits candidates)
    {
        var (documents, frequencies) = (new List<int>(), new List<byte>());
        var walks = clause.Terms
            .Select(entry => TermDecoder.Seek(reader, field, entry.Term)?.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE))
            .OfType<DocsAndPositionsEnum>()
            .ToArray();
        if (walks.Length == clause.Terms.Count)
        {
            var (starts, next) = (new List<int>(), new List<int>());
            foreach (var document in candidates)
            {
                Positions(walks[0], document, clause.Terms[0].Offset, starts);
                for (var index = 1; index < walks.Length && starts.Count > 0; index++)
                {
                    Positions(walks[index], document, clause.Terms[index].Offset, next);
                    KeepCommon(starts, next);
                }

                if (starts.Count > 0)
                {
                    documents.Add(document);
                    frequencies.Add((byte)Math.Min(starts.Count, byte.MaxValue));
                }
            }
        }

        return new TermPostings(reader.MaxDoc, [.. documents], [.. frequencies]);
    }

    /// <summary>Where the phrase would begin if this term were in its place.</summary>
    private static void Positions(DocsAndPositionsEnum walk, int document, int offset, List<int> starts)
    {
        starts.Clear();
        if (walk.DocID < document)
        {
            walk.Advance(document);
        }

        if (walk.DocID == document)
        {
            for (var left = walk.Freq; left > 0; left--)
            {
                starts.Add(walk.NextPosition() - offset);
            }
        }
    }

    /// <summary>Both rise.</summary>
    private static void KeepCommon(List<int> starts, List<int> others)
    {
        var (kept, at) = (0, 0);
        for (var index = 0; index < starts.Count; index++)
        {
            var start = starts[index];
            while (at < others.Count && others[at] < start)
            {
                at++;
            }

            if (at < others.Count && others[at] == start)
            {
                starts[kept++] = start;
            }
        }

        starts.RemoveRange(kept, starts.Count - kept);
    }
}
