using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// The words of a query against one reader: spelling corrected where no posting holds a word, and words that follow each
/// other taken for the name of an occupation where they are one. Says what is wanted; <see cref="Results.SegmentText"/> finds it.
/// </summary>
internal sealed class TextQuery
{
    private readonly QueryText _text;
    private readonly SynonymTable _synonyms;
    private readonly ReaderTerms _terms;
    private readonly List<Want> _wants = [];
    private readonly List<string> _notFound = [];
    private readonly List<WordCorrection> _corrections = [];

    private TextQuery(QueryText text, SynonymTable synonyms, ReaderTerms terms)
    {
        _text = text;
        _synonyms = synonyms;
        _terms = terms;
        for (var index = 0; index < text.Wanted.Count;)
        {
            index += TakeName(index) ?? Take(text.Wanted[index]);
        }
    }

    /// <summary>Whether words decide at all; otherwise every posting matches.</summary>
    public bool IsEmpty => _text.IsEmpty;

    /// <summary>Whether it makes a difference to ask for any word instead of all.</summary>
    public bool CanRelax => Wanted.Skip(1).Any();

    /// <summary>What a posting must hold; of alternatives one is enough.</summary>
    public IReadOnlyList<Want> Wants => _wants;

    /// <summary>What it must not hold.</summary>
    public IReadOnlyList<QueryClause> Excluded => _text.Excluded;

    /// <summary>The clauses of all wants.</summary>
    public IEnumerable<QueryClause> Wanted => _wants.SelectMany(want => want.Clauses);

    public static TextQuery Of(string? query, SynonymTable synonyms, ReaderTerms terms) =>
        new(QueryText.Parse(query, synonyms), synonyms, terms);

    /// <summary>How the words were read, for the page.</summary>
    public QueryReading Reading(bool matchedAny) => new(
        [.. Wanted.Select(clause => clause.Surface)],
        [.. Excluded.Select(clause => clause.Surface)],
        _text.Ignored,
        _notFound,
        _corrections,
        matchedAny);

    /// <summary>The longest run of bare words from here that is a name, taken together; null when none is.</summary>
    private int? TakeName(int start)
    {
        var run = _text.Wanted.Skip(start)
            .TakeWhile(clause => clause.Run is not null && clause.Run == _text.Wanted[start].Run)
            .ToList();
        for (var length = run.Count; length > 0; length--)
        {
            var clauses = run[..length];
            if (HeldName(clauses) is { } name)
            {
                _wants.Add(new Want(clauses, name));
                return length;
            }
        }

        return null;
    }

    private string? HeldName(IEnumerable<QueryClause> clauses)
    {
        var name = QueryText.NameOf(clauses);
        return _synonyms.IsName(name) && _terms.DocumentsWith(IndexSchema.Name, name) > 0 ? name : null;
    }

    private int Take(QueryClause clause)
    {
        var isHeld = clause.Terms.All(entry => _terms.DocumentsWith(IndexSchema.All, entry.Term) > 0);
        if (isHeld)
        {
            _wants.Add(new Want([clause]));
        }
        else if (clause.Word is not null && SpellList.Correct(_terms.Reader, clause.Word) is { } word)
        {
            _corrections.Add(new WordCorrection(clause.Surface, word));
            _wants.AddRange(_text.ReadWords(word).Select(corrected => new Want([corrected], HeldName([corrected]))));
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
    internal sealed record Want(IReadOnlyList<QueryClause> Clauses, string? Name = null);
}
