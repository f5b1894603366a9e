using System.Globalization;
using System.Text;

namespace PrecisionJobs.Domain;

/// <summary>The readable part of an address: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug made, in characters.</summary>
    public const int MaximumLength = 80;

    /// <summary>
    /// Makes a slug: accents are dropped, everything that is not a letter or digit becomes one hyphen. Text with no
    /// letter or digit of the Latin alphabet gives <paramref name="fallback"/>.
    /// </summary>
    public static string From(string? text, string fallback = "posting")
    {
        var result = new StringBuilder(MaximumLength);
        foreach (var character in text ?? string.Empty)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            Append(result, LatinLetters.Plain(character));
            if (result.Length >= MaximumLength)
            {
                break;
            }
        }

        var slug = result.ToString().Trim('-');
        return slug.Length == 0 ? fallback : slug;
    }

    private static void Append(StringBuilder result, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            result.Append(char.ToLowerInvariant(character));
        }
        else if (character == '&' && result.Length > 0)
        {
            result.Append(result[^1] == '-' ? "and" : "-and");
        }
        else if (character is not ('\'' or '’') && result.Length > 0 && result[^1] != '-')
        {
            result.Append('-');
        }
    }
}
