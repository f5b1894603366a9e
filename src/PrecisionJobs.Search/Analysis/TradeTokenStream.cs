using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// The terms of a posting's text for the index: at every word its stem, and beside it each compound and canonical synonym
/// that begins there. So whatever form a query canonicalises to, the posting holds it; stop words leave a gap.
/// </summary>
internal sealed class TradeTokenStream : TokenStream
{
    /// <summary>Words between two parts, so that no phrase runs from one into the next.</summary>
    private const int Gap = 16;

    /// <summary>Longer parts are cut here, in characters.</summary>
    private const int MaximumPartLength = 200_000;

    private readonly List<(string Term, int Position)> _terms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;
    private int _position = -1;

    private TradeTokenStream(List<(string Term, int Position)> terms)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The texts as search sees them; empty ones are left out.</summary>
    public static List<TradeText> Read(params IEnumerable<string?> parts) =>
    [
        .. parts.Where(part => !string.IsNullOrWhiteSpace(part))
            .Select(part => TradeText.Read(part!.Length > MaximumPartLength ? part[..MaximumPartLength] : part)),
    ];

    /// <summary>The terms of several texts one after the other.</summary>
    public static TradeTokenStream Of(SynonymTable synonyms, params IEnumerable<TradeText> parts)
    {
        var terms = new List<(string Term, int Position)>();
        var offset = 0;
        foreach (var text in parts)
        {
            AddTerms(terms, text, synonyms, offset);
            offset += text.Words.Count + Gap;
        }

        return new TradeTokenStream(terms);
    }

    /// <summary>The runs of words of several texts.</summary>
    public static TradeTokenStream Runs(bool headWordsOnly, params IEnumerable<TradeText> parts) =>
        new([.. parts.SelectMany(text => WordRuns.Of(text, headWordsOnly)).Select((run, index) => (run, index))]);

    /// <summary>The distinct plain words of several texts, unstemmed: what spelling is corrected to.</summary>
    public static TradeTokenStream SurfaceWords(params IEnumerable<TradeText> parts) => new(
        [.. parts
            .SelectMany(text => text.Words)
            .Where(word => word.IsLetters && word.Text.Length is >= 3 and <= 24)
            .Select(word => word.Text)
            .Distinct(StringComparer.Ordinal)
            .Select((word, index) => (word, index))]);

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _position = -1;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_next >= _terms.Count)
        {
            return false;
        }

        ClearAttributes();
        var (term, position) = _terms[_next++];
        _term.SetEmpty().Append(term);
        _increment.PositionIncrement = position - _position;
        _position = position;
        return true;
    }

    private static void AddTerms(List<(string Term, int Position)> terms, TradeText text, SynonymTable synonyms, int offset)
    {
        for (int index = 0, compact = 0; index < text.Words.Count; index++)
        {
            var single = text.Single(index);
            var first = terms.Count;
            if (!single.IsStop)
            {
                terms.Add((single.Term, offset + index));
            }

            if (compact < text.Compact.Count && text.Compact[compact].Position == index)
            {
                var token = text.Compact[compact];
                AddOnce(terms, first, token.Span > 1 ? token.Term : null, offset + index);
                foreach (var synonym in synonyms.StartingAt(text.Compact, compact))
                {
                    AddOnce(terms, first, synonym.Canonical, offset + index);
                }

                compact++;
            }
        }
    }

    private static void AddOnce(List<(string Term, int Position)> terms, int first, string? term, int position)
    {
        for (var index = first; index < terms.Count; index++)
        {
            if (terms[index].Term == term)
            {
                return;
            }
        }

        if (term is not null)
        {
            terms.Add((term, position));
        }
    }
}
