using System.Text;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// How names of the catalogue are compared: without case, accents, punctuation, spaces, plural endings and the word "and". "TIG-welding",
/// "tig welding" and "T.I.G. Welding" have one key.
/// </summary>
internal static class CatalogueName
{
    /// <summary>Longer texts are cut here before they are read.</summary>
    public const int MaximumTextLength = 200;

    /// <summary>The words of a name, lower-case letters and digits, plural endings off.</summary>
    public static string[] Words(string? text)
    {
        var folded = new StringBuilder();
        foreach (var character in text is { Length: > MaximumTextLength } ? text[..MaximumTextLength] : text ?? string.Empty)
        {
            var letter = char.ToLowerInvariant(LatinLetters.Plain(character));
            if (char.IsAsciiLetterOrDigit(letter))
            {
                folded.Append(letter);
            }
            else if (character is not ('\'' or '’' or '.') || EndsWithLongWord(folded))
            {
                folded.Append(' ');
            }
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "and")
            .Select(Singular)];
    }

    /// <summary>The words without spaces.</summary>
    public static string Key(string[] words) => string.Concat(words);

    // A dot inside "T.I.G." or "D1.1" joins; a dot that ends a sentence parts.
    private static bool EndsWithLongWord(StringBuilder text)
    {
        var run = 0;
        while (run < text.Length && text[text.Length - 1 - run] != ' ')
        {
            run++;
        }

        return run > 3;
    }

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'i' or 'u') && !char.IsAsciiDigit(word[^2])
            ? word[..^1]
            : word;
}
