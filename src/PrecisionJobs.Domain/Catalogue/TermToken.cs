using System.Collections.Frozen;
using System.Text;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>What stands between a word and the one before it.</summary>
internal enum TermGap
{
    /// <summary>A mark inside one word: "PC-DMIS", "TIG/MIG", "D1.1".</summary>
    Joint,

    /// <summary>Spaces, or a slash among spaces.</summary>
    Space,

    /// <summary>A comma, a bracket, a dash among spaces: no name goes on across it.</summary>
    Stop,
}

/// <summary>A word of a text: letters and digits. An ampersand is the word "and".</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Folded">Lower case, without accents and plural ending.</param>
/// <param name="Gap">What stands before it; a stop for the first one.</param>
internal readonly record struct TermToken(int Start, int Length, string Folded, TermGap Gap)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;

    /// <summary>The words of a text in their order.</summary>
    public static List<TermToken> Split(string text)
    {
        var tokens = new List<TermToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]) && text[at] != '&')
            {
                at++;
                continue;
            }

            var start = at++;
            while (text[start] != '&' && at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            var gap = tokens.Count == 0 ? TermGap.Stop : GapOf(text.AsSpan(tokens[^1].End, start - tokens[^1].End));
            if (!IsPossessive(text, start, at))
            {
                tokens.Add(new TermToken(start, at - start, text[start] == '&' ? "and" : Fold(text.AsSpan(start, at - start)), gap));
            }
        }

        return tokens;
    }

    /// <summary>Lower case, plain letters, the plural ending off: "Lathes" and "lathe" are one word, "303s" and "303" too.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            folded.Append(char.ToLowerInvariant(LatinLetters.Plain(character)));
        }

        var last = folded.Length - 1;
        if (folded.Length > 5 && EndsInHiss(folded))
        {
            // "torches", "presses"
            folded.Length -= 2;
        }
        else if (folded.Length > 3 && folded[last] == 's' && folded[last - 1] is not ('s' or 'i' or 'u'))
        {
            folded.Length--;
        }

        var plain = folded.ToString();
        return British.GetValueOrDefault(plain, plain);
    }

    // Words of the trade that are spelled in two ways.
    private static readonly FrozenDictionary<string, string> British = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gauge"] = "gage",
        ["gauging"] = "gaging",
        ["mould"] = "mold",
        ["moulding"] = "molding",
        ["centre"] = "center",
        ["centreless"] = "centerless",
        ["grey"] = "gray",
        ["aluminium"] = "aluminum",
        ["fibre"] = "fiber",
        ["fibreglass"] = "fiberglass",
        ["calliper"] = "caliper",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static bool EndsInHiss(StringBuilder word) =>
        word[^1] == 's' && word[^2] == 'e' && ((word[^3] == 'h' && word[^4] is 'c' or 's') || (word[^3] == 's' && word[^4] == 's'));

    // "the mill's table": the s is no word.
    private static bool IsPossessive(string text, int start, int end) =>
        end - start == 1 && text[start] is 's' or 'S' && start > 1 && text[start - 1] is '\'' or '’' && char.IsLetter(text[start - 2]);

    private static TermGap GapOf(ReadOnlySpan<char> between)
    {
        if (between.IsEmpty)
        {
            return TermGap.Joint;
        }

        if (between.IsWhiteSpace())
        {
            return between.IndexOfAny('\t', '\n') >= 0 || between.Length > 2 ? TermGap.Stop : TermGap.Space;
        }

        var marks = between.Trim();
        return marks.Length switch
        {
            1 when marks[0] is '-' or '/' or '.' or '+' or '\'' or '’' or '_' or '®' or '™' => InWord(between, marks[0]),
            _ => TermGap.Stop,
        };
    }

    private static TermGap InWord(ReadOnlySpan<char> between, char mark) => between.Length == 1
        ? TermGap.Joint
        : mark switch
        {
            '/' or '®' or '™' => TermGap.Space,
            '-' when char.IsWhiteSpace(between[0]) != char.IsWhiteSpace(between[^1]) => TermGap.Joint,
            _ => TermGap.Stop,
        };
}
