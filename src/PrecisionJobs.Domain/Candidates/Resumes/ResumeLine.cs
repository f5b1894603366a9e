using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>A line of a résumé.</summary>
/// <param name="Number">Its number in the document's text, from 1.</param>
/// <param name="Text">What it says, without a bullet; tabs and wide gaps are one tab.</param>
/// <param name="IsBullet">It is an item of a list.</param>
internal sealed record ResumeLine(int Number, string Text, bool IsBullet)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>How many words it has.</summary>
    public int WordCount => Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;

    public ResumeSource Source => new(Number, Text.Replace('\t', ' '));

    public ResumeSource Quote(string words) => new(Number, words.Trim());
}

/// <summary>Turns a document's text into lines of one spelling.</summary>
internal static partial class ResumeLines
{
    /// <summary>More characters of a document are not read: about sixty pages.</summary>
    public const int MaximumCharacters = 200_000;

    /// <summary>More lines of a document are not read.</summary>
    public const int MaximumLines = 4_000;

    /// <summary>A longer line is cut into several: text without line ends.</summary>
    public const int LongestLine = 1_000;

    public static List<ResumeLine> Read(string? text)
    {
        var lines = new List<ResumeLine>();
        var whole = text ?? string.Empty;
        whole = whole.Length > MaximumCharacters ? whole[..MaximumCharacters] : whole;
        var number = 0;
        foreach (var raw in whole.EnumerateLines())
        {
            number++;
            if (lines.Count >= MaximumLines)
            {
                break;
            }

            lines.AddRange(Pieces(Plain(raw)).Select(piece => Line(number, piece)));
        }

        return lines;
    }

    private static ResumeLine Line(int number, string plain)
    {
        var text = Unspaced(Unframed(plain.Trim()));
        var bullet = Bullet().Match(text);
        return bullet.Success
            ? new ResumeLine(number, text[bullet.Length..].Trim(), IsBullet: true)
            : new ResumeLine(number, text.All(IsRule) ? string.Empty : text, IsBullet: false);
    }

    // "***** EDUCATION *****" is no item of a list.
    private static string Unframed(string text) =>
        text.Length > 4 && text[^1] is '*' or '=' or '#' or '~' or '-' && text[0] == text[^1] ? text.Trim(text[0], ' ') : text;

    private static bool IsRule(char character) => character is '-' or '_' or '=' or '*' or '~' or '·' or '.' or '#' or '|' or '+' or ' ' or '\t' or '—' or '–';

    /// <summary>One spelling of spaces, dashes, quotes, bullets and ligatures; nothing invisible.</summary>
    private static string Plain(ReadOnlySpan<char> raw)
    {
        var plain = new StringBuilder(raw.Length);
        var gap = 0;
        var isTab = false;
        foreach (var character in raw)
        {
            if (character is ' ' or '\t' or '\u00A0' or '\u3000' || character is >= '\u2000' and <= '\u200A')
            {
                gap++;
                isTab |= character == '\t';
                continue;
            }

            if (Invisible(character))
            {
                continue;
            }

            if (gap > 0 && plain.Length > 0)
            {
                plain.Append(isTab || gap > 2 ? '\t' : ' ');
            }

            (gap, isTab) = (0, false);
            Append(plain, character);
        }

        return plain.ToString();
    }

    private static bool Invisible(char character) =>
        char.IsControl(character) || character is '\u00AD' or '\uFEFF' or '\uFFFE' || character is >= '\u200B' and <= '\u200F' || char.IsSurrogate(character);

    private static void Append(StringBuilder plain, char character) => _ = character switch
    {
        'ﬁ' => plain.Append("fi"),
        'ﬂ' => plain.Append("fl"),
        'ﬀ' => plain.Append("ff"),
        'ﬃ' => plain.Append("ffi"),
        'ﬄ' => plain.Append("ffl"),
        '‐' or '‑' or '−' or '‒' => plain.Append('-'),
        '‘' or '’' or '′' or '´' or '`' => plain.Append('\''),
        '“' or '”' or '″' => plain.Append('"'),
        '●' or '▪' or '■' or '◦' or '○' or '‣' or '∙' or '►' or '➢' or '✓' or '✔' or '❖' or '◆' or '♦' or '⦁' or '□' or '►'
            or '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF076' or '→' or '»' => plain.Append('•'),
        '…' => plain.Append("..."),
        _ => plain.Append(character),
    };

    // "E X P E R I E N C E" is one word.
    private static string Unspaced(string text)
    {
        var words = text.Split(['\t'], StringSplitOptions.RemoveEmptyEntries);
        var letters = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return letters.Length >= 4 && letters.All(word => word.Length == 1 && char.IsLetter(word[0]))
            ? string.Join(' ', words.Select(word => word.Replace(" ", string.Empty, StringComparison.Ordinal)))
            : text;
    }

    private static IEnumerable<string> Pieces(string line)
    {
        while (line.Length > LongestLine)
        {
            var cut = line.LastIndexOfAny(['.', ';', '•', ' '], LongestLine - 1);
            cut = cut < LongestLine / 2 ? LongestLine : cut + 1;
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }

        yield return line;
    }

    [GeneratedRegex(
        @"^([-*•·–—o>+]+[ \t]+|[•·]+|\(?\d{1,2}\)[ \t]+|\d{1,2}\.[ \t]+|\(?[a-z]\)[ \t]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();
}
