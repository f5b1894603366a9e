using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// The words of a query against one reader: spelling corrected where no posting holds a word, and made into the Lucene
/// queries for "all words" and "any word". The text decides what matches, or the name of the occupation where words that
/// follow each other are one; the title only adds to the score.
/// </summary>
internal sealed class TextQuery
{
    private const float TitleBoost = 2;

    private readonly QueryText _text;
    private readonly List<Want> _wants = [];
    private readonly List<string> _notFound = [];
    private readonly List<WordCorrection> _corrections = [];

    private TextQuery(QueryText text, IndexReader reader)
    {
        _text = text;
        for (var index = 0; index < text.Wanted.Count;)
        {
            index += TakeName(index, reader) ?? Take(text.Wanted[index], reader);
        }
    }

    /// <summary>Whether words decide at all; otherwise every posting matches.</summary>
    public bool IsEmpty => _text.IsEmpty;

    /// <summary>Whether it makes a difference to ask for any word instead of all.</summary>
    public bool CanRelax => Wanted.Skip(1).Any();

    private IEnumerable<QueryClause> Wanted => _wants.SelectMany(want => want.Clauses);

    public static TextQuery Of(string? query, SynonymTable synonyms, IndexReader reader) =>
        new(QueryText.Parse(query, synonyms), reader);

    /// <summary>How the words were read, for the page.</summary>
    public QueryReading Reading(bool matchedAny) => new(
        [.. Wanted.Select(clause => clause.Surface)],
        [.. _text.Excluded.Select(clause => clause.Surface)],
        _text.Ignored,
        _notFound,
        _corrections,
        matchedAny);

    /// <summary>Every wanted word, and none of the excluded.</summary>
    public Query All()
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var want in _wants)
        {
            query.Add(Of(want), Occur.MUST);
        }

        return Finish(query);
    }

    /// <summary>At least one wanted word, and none of the excluded.</summary>
    public Query Any()
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var clause in Wanted)
        {
            any.Add(Of(clause, IndexSchema.All), Occur.SHOULD);
        }

        foreach (var name in _wants.Select(want => want.Name).OfType<string>())
        {
            any.Add(new TermQuery(new Term(IndexSchema.Name, name)), Occur.SHOULD);
        }

        return Finish(new BooleanQuery(disableCoord: true) { { any, Occur.MUST } });
    }

    private BooleanQuery Finish(BooleanQuery query)
    {
        foreach (var clause in Wanted)
        {
            var title = Of(clause, IndexSchema.Title);
            title.Boost = TitleBoost;
            query.Add(title, Occur.SHOULD);
        }

        foreach (var clause in _text.Excluded)
        {
            query.Add(Of(clause, IndexSchema.All), Occur.MUST_NOT);
        }

        if (_wants.Count == 0)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return query;
    }

    private static Query Of(Want want)
    {
        if (want.Name is null)
        {
            return Of(want.Clauses[0], IndexSchema.All);
        }

        var words = new BooleanQuery(disableCoord: true);
        foreach (var clause in want.Clauses)
        {
            words.Add(Of(clause, IndexSchema.All), Occur.MUST);
        }

        return new BooleanQuery(disableCoord: true)
        {
            { words, Occur.SHOULD },
            { new TermQuery(new Term(IndexSchema.Name, want.Name)), Occur.SHOULD },
        };
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

    /// <summary>The longest run of bare words from here that is a name, taken together; null when none is.</summary>
    private int? TakeName(int start, IndexReader reader)
    {
        var run = _text.Wanted.Skip(start)
            .TakeWhile(clause => clause.Run is not null && clause.Run == _text.Wanted[start].Run)
            .ToList();
        for (var length = run.Count; length > 0; length--)
        {
            var clauses = run[..length];
            if (HeldName(clauses, reader) is { } name)
            {
                _wants.Add(new Want(clauses, name));
                return length;
            }
        }

        return null;
    }

    private static string? HeldName(IEnumerable<QueryClause> clauses, IndexReader reader)
    {
        var name = QueryText.NameOf(clauses);
        return reader.DocFreq(new Term(IndexSchema.Name, name)) > 0 ? name : null;
    }

    private int Take(QueryClause clause, IndexReader reader)
    {
        var isHeld = clause.Terms.All(entry => reader.DocFreq(new Term(IndexSchema.All, entry.Term)) > 0);
        if (isHeld)
        {
            _wants.Add(new Want([clause]));
        }
        else if (clause.Word is not null && SpellList.Of(reader).Correct(clause.Word) is { } word)
        {
            _corrections.Add(new WordCorrection(clause.Surface, word));
            _wants.AddRange(_text.ReadWords(word).Select(corrected => new Want([corrected], HeldName([corrected], reader))));
        }
        else
        {
            _notFound.Add(clause.Surface);
            _wants.Add(new Want([clause]));
        }

        return 1;
    }

    /// <summary>What a posting must hold.</summary>
    /// <param name="Clauses">All of these; one, unless they are a name.</param>
    /// <param name="Name">Or else this name.</param>
    private sealed record Want(IReadOnlyList<QueryClause> Clauses, string? Name = null);
}
