using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Querying;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// The words of a query in one segment. The text decides what matches, or the name of the occupation; the title only adds to
/// the score. Words come before phrases, so that positions are tested in as few documents as can be.
/// </summary>
internal sealed class SegmentText(SegmentView view, HotTerms hot, TextQuery query)
{
    private const float TitleBoost = 2;

    private readonly PhraseFinder _phrases = new(view.Reader, hot);
    private readonly Dictionary<TextQuery.Want, DocBits> _asWords = [];
    private readonly Dictionary<QueryClause, TermPostings> _found = [];

    /// <summary>Which of the candidates hold every wanted word and none of the excluded.</summary>
    public DocBits All(DocBits candidates)
    {
        var found = candidates.Copy();
        foreach (var want in query.Wants.OrderBy(want => want.Clauses[0].IsPhrase))
        {
            found.IntersectWith(Holding(want, found));
        }

        return WithoutExcluded(found);
    }

    /// <summary>Which of the candidates hold at least one wanted word and none of the excluded.</summary>
    public DocBits Any(DocBits candidates)
    {
        var found = new DocBits(candidates.Count);
        foreach (var clause in query.Wanted)
        {
            found.UnionWith(Postings(clause, IndexSchema.All, candidates).Documents());
        }

        foreach (var name in query.Wants.Select(want => want.Name).OfType<string>())
        {
            found.UnionWith(hot.Of(view.Reader, IndexSchema.Name, name).Documents());
        }

        found.IntersectWith(candidates);
        return WithoutExcluded(found);
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

    private DocBits Holding(TextQuery.Want want, DocBits candidates)
    {
        if (want.Name is not { } name)
        {
            return Postings(want.Clauses[0], IndexSchema.All, candidates).Documents();
        }

        var words = candidates.Copy();
        foreach (var clause in want.Clauses)
        {
            words.IntersectWith(Postings(clause, IndexSchema.All, candidates).Documents());
        }

        _asWords[want] = words;
        var either = words.Copy();
        either.UnionWith(hot.Of(view.Reader, IndexSchema.Name, name).Documents());
        return either;
    }

    private DocBits WithoutExcluded(DocBits found)
    {
        foreach (var clause in query.Excluded)
        {
            found.ExceptWith(Postings(clause, IndexSchema.All, found).Documents());
        }

        return found;
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
        var norms = isTitle ? view.Columns.TitleNorms : view.Columns.TextNorms;
        return new ScorePart(Postings(clause, field, accepted), new TermWorth(weight, bm25.LengthsOf(field), norms));
    }
}
