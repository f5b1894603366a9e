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

    private readonly SynonymTable _synonyms;

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
            if (synonym is null && token.IsStop)
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

    private static string Surface(string piece, TradeText text, int first, int last) =>
        piece[text.Words[first].Start..text.Words[last].End];

    private void AddWords(string piece)
    {
        foreach (var clause in ReadWords(piece))
        {
            Add(Wanted, clause);
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
