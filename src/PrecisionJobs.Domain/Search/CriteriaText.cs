using System.Globalization;
using System.Text;

namespace PrecisionJobs.Domain.Search;

/// <summary>Reads and writes the small texts inside a query string. Nothing here throws for any input.</summary>
internal static class CriteriaText
{
    /// <summary>Longer query strings are cut here.</summary>
    public const int MaximumQueryStringLength = 32_768;

    /// <summary>
    /// Trimmed, control characters and runs of white space as one space, halves of characters removed, cut to the
    /// length. Null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, int maximumLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder(Math.Min(text.Length, maximumLength));
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar;
            if (isSpace ? clean.Length > 0 && clean[^1] != ' ' : true)
            {
                if (clean.Length + rune.Utf16SequenceLength > maximumLength)
                {
                    break;
                }

                clean.Append(isSpace ? " " : rune.ToString());
            }
        }

        return clean.Length == 0 ? null : clean.ToString().TrimEnd() is { Length: > 0 } result ? result : null;
    }

    /// <summary>Decoded parameters of a query string.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Split(string? queryString)
    {
        var text = queryString ?? "";
        text = text.Length > MaximumQueryStringLength ? text[..MaximumQueryStringLength] : text;
        foreach (var pair in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? new KeyValuePair<string, string?>(Decode(pair), "")
                : new KeyValuePair<string, string?>(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
        }
    }

    /// <summary>A sum in dollars such as "30", "$28.50" or "60,000", or null.</summary>
    public static decimal? Dollars(string? text)
    {
        var digits = (text ?? "").Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
            ? dollars
            : null;
    }

    /// <summary>A whole number with an optional sign, or null. Beyond the range of int it is the nearest int.</summary>
    public static int? WholeNumber(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : null;

    /// <summary>A sum without needless zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
