using System.Collections.Frozen;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// A text as search sees it: its words, and the same words with compounds put together ("5-axis", "5 axis" and "5axis"
/// are one term). Invariant: <see cref="Compact"/> covers every word exactly once, in order.
/// </summary>
internal sealed class TradeText
{
    private static readonly FrozenSet<string> StandardBodies = new[]
    {
        "iso", "as", "en", "iatf", "ipc", "api", "ams", "sae", "astm", "din", "ia",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TradeToken[] _singles;

    private TradeText(List<TradeWord> words)
    {
        Words = words;
        _singles = new TradeToken[words.Count];
        for (var position = 0; position < words.Count;)
        {
            var token = Compound(position) ?? Single(position);
            Compact.Add(token);
            position += token.Span;
        }
    }

    /// <summary>The words in order.</summary>
    public List<TradeWord> Words { get; }

    /// <summary>The words with compounds put together.</summary>
    public List<TradeToken> Compact { get; } = [];

    public static TradeText Read(string text) => new(TradeLexer.Split(text));

    /// <summary>The token of one word by itself.</summary>
    public TradeToken Single(int position) => _singles[position] ??= Make(position);

    private TradeToken Make(int position)
    {
        var word = Words[position];
        return new TradeToken(Solid(word.Text) ?? WordStems.Of(word), position, 1, WordStems.IsStop(word.Text));
    }

    /// <summary>A compound that someone wrote in one piece and in the plural.</summary>
    private static string? Solid(string word) => word switch
    {
        "gcodes" => "gcode",
        "mcodes" => "mcode",
        _ when word.EndsWith("axes", StringComparison.Ordinal) && word.Length is 5 or 6 && char.IsAsciiDigit(word[0]) =>
            word[..^4] + "axis",
        _ => null,
    };

    private TradeToken? Compound(int position)
    {
        if (position + 1 >= Words.Count || Words[position + 1].Joint == Joint.Apart)
        {
            return null;
        }

        var (word, next) = (Words[position], Words[position + 1]);
        if (word.IsNumber && word.Text.Length <= 2 && next.Text is "axis" or "axes")
        {
            return Join(position, word.Text + "axis");
        }

        if (word.Text is "g" or "m" && next.Text is "code" or "codes")
        {
            return Join(position, word.Text + "code");
        }

        if (StandardBodies.Contains(word.Text) && char.IsAsciiDigit(next.Text[0]))
        {
            return Join(position, word.Text + next.Text);
        }

        return next.Joint == Joint.Hyphen && Sticks(word, next) ? Chain(position) : null;
    }

    /// <summary>Hyphens that belong to a name: 17-4, A-36, Ti-6Al, X-ray; not those of "full-time" or "2nd-shift".</summary>
    private static bool Sticks(TradeWord word, TradeWord next) =>
        (word.HasDigit && next.HasDigit)
        || (word.IsLetters && word.Text.Length == 1)
        || (word.IsLetters && word.Text.Length == 2 && char.IsAsciiDigit(next.Text[0]));

    private TradeToken Chain(int position)
    {
        var term = Glue(Words[position].Text, Words[position + 1].Text);
        var end = position + 2;
        while (end < Words.Count && end - position < 4 && Words[end].Joint == Joint.Hyphen && Words[end].HasDigit)
        {
            term = Glue(term, Words[end].Text);
            end++;
        }

        return new TradeToken(term, position, end - position, IsStop: false);
    }

    private static string Glue(string left, string right) =>
        char.IsAsciiDigit(left[^1]) && char.IsAsciiDigit(right[0]) ? $"{left}-{right}" : left + right;

    private static TradeToken Join(int position, string term) => new(term, position, 2, IsStop: false);
}
