using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Querying;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// The words of a query in one segment. The text decides what matches, or the name of the occupation; the title only adds to
/// the score. Words come before phrases, so that positions are tested in as few documents as can be.
/// </summary>
internal sealed class SegmentText(SegmentView view, HotTerms hot, TextQuery query, ScratchBits scratch)
{
    private const float TitleBoost = 2;

    private readonly PhraseFinder _phrases = new(view.Reader, hot, scratch);
    private readonly Dictionary<TextQuery.Want, DocBits> _asWords = [];
    private readonly Dictionary<QueryClause, TermPostings> _found = [];

    /// <summary>Keeps the candidates that hold every wanted word and none of the excluded.</summary>
    public void KeepAll(DocBits candidates)
    {
        foreach (var want in query.Wants.OrderBy(want => want.Clauses[0].IsPhrase))
        {
            Keep(want, candidates);
        }

        TakeExcluded(candidates);
    }

    /// <summary>Keeps the candidates that hold at least one wanted word and none of the excluded.</summary>
    public void KeepAny(DocBits candidates)
    {
        var found = scratch.Empty(candidates.Count);
        foreach (var clause in query.Wanted)
        {
            Postings(clause, IndexSchema.All, candidates).AddTo(found);
        }

        foreach (var name in query.Wants.Select(want => want.Name).OfType<string>())
        {
            hot.Of(view.Reader, IndexSchema.Name, name).AddTo(found);
        }

        candidates.IntersectWith(found);
        TakeExcluded(candidates);
    }

    /// <summary>What adds to the scores of results. Of words that are a name all count, or the name.</summary>
    public List<ScorePart> Parts(DocBits results, Bm25 bm25, bool matchedAny)
    {
        var parts = new List<ScorePart>();
        foreach (var want in query.Wants)
        {
            var within = want.Name is not null && !matchedAny && want.Clauses.Count > 1 ? _asWords.GetValueOrDefault(want) : null;
            parts.AddRange(want.Clauses.Select(clause => Part(clause, IndexSchema.All, results, bm25) with { Within = within }));
            if (want.Name is { } name)
            {
                var worth = new TermWorth(bm25.WeightOf(IndexSchema.Name, [name], 1), [], null);
                parts.Add(new ScorePart(hot.Of(view.Reader, IndexSchema.Name, name), worth));
            }
        }

        parts.AddRange(query.Wanted.Select(clause => Part(clause, IndexSchema.Title, results, bm25)));
        return [.. parts.Where(part => part.Postings.Count > 0)];
    }

    private void Keep(TextQuery.Want want, DocBits candidates)
    {
        if (want.Name is not { } name)
        {
            Postings(want.Clauses[0], IndexSchema.All, candidates).KeepIn(candidates);
            return;
        }

        var words = scratch.CopyOf(candidates);
        foreach (var clause in want.Clauses)
        {
            Postings(clause, IndexSchema.All, candidates).KeepIn(words);
        }

        _asWords[want] = words;
        hot.Of(view.Reader, IndexSchema.Name, name).KeepIn(candidates);
        candidates.UnionWith(words);
    }

    private void TakeExcluded(DocBits candidates)
    {
        foreach (var clause in query.Excluded)
        {
            Postings(clause, IndexSchema.All, candidates).TakeFrom(candidates);
        }
    }

    /// <summary>A phrase found once in the text is found for all later, fewer documents.</summary>
    private TermPostings Postings(QueryClause clause, string field, DocBits accepted)
    {
        if (!clause.IsPhrase)
        {
            return hot.Of(view.Reader, field, clause.Terms[0].Term);
        }

        if (field != IndexSchema.All)
        {
            return _phrases.Find(clause, field, accepted);
        }

        if (!_found.TryGetValue(clause, out var postings))
        {
            _found[clause] = postings = _phrases.Find(clause, field, accepted);
        }

        return postings;
    }

    private ScorePart Part(QueryClause clause, string field, DocBits accepted, Bm25 bm25)
    {
        var isTitle = field == IndexSchema.Title;
        var weight = bm25.WeightOf(field, clause.Terms.Select(entry => entry.Term), isTitle ? TitleBoost : 1);
        var lengths = isTitle ? view.Columns.TitleLengths : view.Columns.TextLengths;
        return new ScorePart(Postings(clause, field, accepted), new TermWorth(weight, bm25.LengthsOf(field), lengths));
    }
}
