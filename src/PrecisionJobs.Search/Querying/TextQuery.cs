using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// The words of a query against one reader: spelling corrected where no posting holds a word, and made into the Lucene
/// queries for "all words" and "any word". One field decides what matches; the title only adds to the score.
/// </summary>
internal sealed class TextQuery
{
    private const float TitleBoost = 2;

    private readonly QueryText _text;
    private readonly List<QueryClause> _wanted = [];
    private readonly List<string> _notFound = [];
    private readonly List<WordCorrection> _corrections = [];

    private TextQuery(QueryText text, IndexReader reader)
    {
        _text = text;
        foreach (var clause in text.Wanted)
        {
            Take(clause, reader);
        }
    }

    /// <summary>Whether words decide at all; otherwise every posting matches.</summary>
    public bool IsEmpty => _text.IsEmpty;

    /// <summary>Whether it makes a difference to ask for any word instead of all.</summary>
    public bool CanRelax => _wanted.Count > 1;

    public static TextQuery Of(string? query, SynonymTable synonyms, IndexReader reader) =>
        new(QueryText.Parse(query, synonyms), reader);

    /// <summary>How the words were read, for the page.</summary>
    public QueryReading Reading(bool matchedAny) => new(
        [.. _wanted.Select(clause => clause.Surface)],
        [.. _text.Excluded.Select(clause => clause.Surface)],
        _text.Ignored,
        _notFound,
        _corrections,
        matchedAny);

    /// <summary>Every wanted word, and none of the excluded.</summary>
    public Query All()
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var clause in _wanted)
        {
            query.Add(Of(clause, IndexSchema.All), Occur.MUST);
        }

        return Finish(query);
    }

    /// <summary>At least one wanted word, and none of the excluded.</summary>
    public Query Any()
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var clause in _wanted)
        {
            any.Add(Of(clause, IndexSchema.All), Occur.SHOULD);
        }

        return Finish(new BooleanQuery(disableCoord: true) { { any, Occur.MUST } });
    }

    private BooleanQuery Finish(BooleanQuery query)
    {
        foreach (var clause in _wanted)
        {
            var title = Of(clause, IndexSchema.Title);
            title.Boost = TitleBoost;
            query.Add(title, Occur.SHOULD);
        }

        foreach (var clause in _text.Excluded)
        {
            query.Add(Of(clause, IndexSchema.All), Occur.MUST_NOT);
        }

        if (_wanted.Count == 0)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return query;
    }

    private static Query Of(QueryClause clause, string field)
    {
        if (!clause.IsPhrase)
        {
            return new TermQuery(new Term(field, clause.Terms[0].Term));
        }

        var phrase = new PhraseQuery();
        foreach (var (term, offset) in clause.Terms)
        {
            phrase.Add(new Term(field, term), offset);
        }

        return phrase;
    }

    private void Take(QueryClause clause, IndexReader reader)
    {
        var isHeld = clause.Terms.All(entry => reader.DocFreq(new Term(IndexSchema.All, entry.Term)) > 0);
        if (isHeld)
        {
            _wanted.Add(clause);
        }
        else if (clause.Word is not null && SpellList.Of(reader).Correct(clause.Word) is { } word)
        {
            _corrections.Add(new WordCorrection(clause.Surface, word));
            _wanted.AddRange(_text.ReadWords(word));
        }
        else
        {
            _notFound.Add(clause.Surface);
            _wanted.Add(clause);
        }
    }
}
