using System.Collections.Frozen;
using PrecisionJobs.Search.Analysis;

namespace PrecisionJobs.Search.Querying;

/// <summary>
/// The words of a query: bare words (names of several words are one thing when the synonyms know them), "phrases in
/// quotes" taken literally, and -minus words. Bounded; never throws.
/// </summary>
internal sealed class QueryText
{
    /// <summary>More clauses than this are ignored, and said so.</summary>
    public const int MaximumClauses = 16;

    /// <summary>Longer phrases are cut here, in words.</summary>
    public const int MaximumPhraseWords = 10;

    /// <summary>Words around what is looked for: "welder jobs near me". As part of a name or in quotes they count.</summary>
    private static readonly FrozenSet<string> Asides = new[] { "jobs", "near", "me", "hiring" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SynonymTable _synonyms;
    private int _run;

    private QueryText(SynonymTable synonyms)
    {
        _synonyms = synonyms;
    }

    public List<QueryClause> Wanted { get; } = [];

    public List<QueryClause> Excluded { get; } = [];

    /// <summary>Stop words and what is beyond the limit, as written.</summary>
    public List<string> Ignored { get; } = [];

    public bool IsEmpty => Wanted.Count == 0 && Excluded.Count == 0;

    public static QueryText Parse(string? query, SynonymTable synonyms)
    {
        var text = new QueryText(synonyms);
        foreach (var piece in QueryPieces.Split(query ?? ""))
        {
            if (piece.IsQuoted || piece.IsExcluded)
            {
                text.AddLiteral(piece);
            }
            else
            {
                text.AddWords(piece.Text);
            }
        }

        return text;
    }

    /// <summary>
    /// The term of a name that counts only as a whole, or null when it says nothing or names a thing that postings name
    /// too: "laser operator" is then found by its words.
    /// </summary>
    public static string? NameOf(string name, SynonymTable synonyms)
    {
        var clauses = new QueryText(synonyms).ReadWords(name);
        return clauses.Count == 0 || clauses.Exists(NamesAThing) ? null : NameOf(clauses);
    }

    /// <summary>The term of clauses taken together as a name.</summary>
    public static string NameOf(IEnumerable<QueryClause> clauses) =>
        string.Join(' ', clauses.Select(clause => clause.Terms[0].Term));

    /// <summary>Bare words, joined by the index's own rules: compounds, then the longest synonym.</summary>
    public List<QueryClause> ReadWords(string piece)
    {
        var clauses = new List<QueryClause>();
        var text = TradeText.Read(piece);
        for (var index = 0; index < text.Compact.Count;)
        {
            var token = text.Compact[index];
            var synonym = _synonyms.StartingAt(text.Compact, index).FirstOrDefault();
            var last = text.Compact[index + (synonym?.Terms.Length ?? 1) - 1];
            var surface = Surface(piece, text, token.Position, last.Position + last.Span - 1);
            if (synonym is null && (token.IsStop || Asides.Contains(text.Words[token.Position].Text)))
            {
                Ignored.Add(surface);
            }
            else
            {
                var word = text.Words[token.Position];
                var isPlain = synonym is null && token.Span == 1 && word.IsLetters;
                clauses.Add(new QueryClause(surface, [(synonym?.Canonical ?? token.Term, 0)], isPlain ? word.Text : null));
            }

            index += synonym?.Terms.Length ?? 1;
        }

        return clauses;
    }

    private static bool NamesAThing(QueryClause clause) => clause.Terms[0].Term is [SynonymTable.Mark, ..] term
        && !term.StartsWith(SynonymTable.TitleMark, StringComparison.Ordinal);

    private static string Surface(string piece, TradeText text, int first, int last) =>
        piece[text.Words[first].Start..text.Words[last].End];

    private void AddWords(string piece)
    {
        _run++;
        foreach (var clause in ReadWords(piece))
        {
            Add(Wanted, clause with { Run = _run });
        }
    }

    private void AddLiteral(QueryPieces.Piece piece)
    {
        if (!piece.IsQuoted && ReadWords(piece.Text) is [var single])
        {
            Add(Excluded, single);
        }
        else if (Phrase(piece.Text) is { } phrase)
        {
            Add(piece.IsExcluded ? Excluded : Wanted, phrase);
        }
    }

    /// <summary>The words as written, without synonyms; stop words inside leave their gap.</summary>
    private QueryClause? Phrase(string piece)
    {
        var text = TradeText.Read(piece);
        var tokens = Enumerable.Range(0, Math.Min(text.Words.Count, MaximumPhraseWords))
            .Select(text.Single)
            .Where(token => !token.IsStop)
            .ToList();
        if (tokens.Count == 0)
        {
            Ignored.AddRange(text.Words.Select(word => word.Text));
            return null;
        }

        return new QueryClause(
            piece.Trim(), [.. tokens.Select(token => (token.Term, token.Position - tokens[0].Position))], Word: null);
    }

    private void Add(List<QueryClause> clauses, QueryClause clause)
    {
        if (Wanted.Count + Excluded.Count >= MaximumClauses)
        {
            Ignored.Add(clause.Surface);
        }
        else
        {
            clauses.Add(clause);
        }
    }
}
