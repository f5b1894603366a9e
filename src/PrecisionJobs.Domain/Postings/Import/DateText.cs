using System.Globalization;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Reads days as job files write them: ISO 8601 with or without a time, "07-08-16", "1/31/2026", "January 31, 2026".</summary>
public static class DateText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "M/d/yyyy", "M-d-yyyy", "M/d/yy", "M-d-yy", "MM-dd-yy", "d MMM yyyy", "MMM d, yyyy",
        "MMMM d, yyyy", "d MMMM yyyy", "dddd, MMMM d, yyyy", "ddd, d MMM yyyy",
    ];

    private static readonly string[] OpenEnds = ["CONTINUOUS", "ONGOING", "ROLLING", "NONE", "NA", "OPEN", "NEVER", "OPENENDED"];

    /// <summary>The day, or null where the text is no day between 1990 and 2100.</summary>
    public static DateOnly? Read(string? text)
    {
        var typed = text?.Trim() ?? string.Empty;
        if (DateOnly.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            || (HasYear(typed)
                && DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                && (day = DateOnly.FromDateTime(instant.DateTime)) != default))
        {
            return day.Year is >= 1990 and <= 2100 ? day : null;
        }

        return null;
    }

    /// <summary>Whether a closing day is said to be none: "open until filled", "continuous", "n/a".</summary>
    public static bool IsOpenEnd(string? text) =>
        string.Concat((text ?? string.Empty).Where(char.IsLetter)).ToUpperInvariant() is var key
        && (key.Contains("UNTILFILLED", StringComparison.Ordinal) || OpenEnds.Contains(key));

    /// <summary>The UTC instant, where the text names a time of day with a zone; null where it names a day only.</summary>
    public static DateTime? ReadInstant(string? text)
    {
        var typed = text?.Trim() ?? string.Empty;
        var hasTime = typed.Contains('T', StringComparison.Ordinal) && typed.Contains(':', StringComparison.Ordinal);
        var hasZone = hasTime && (typed.EndsWith('Z') || typed.LastIndexOfAny(['+', '-']) > typed.IndexOf('T', StringComparison.Ordinal));
        return hasZone && DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && instant.Year is >= 1990 and <= 2100 && instant.TimeOfDay != TimeSpan.Zero
            ? instant.UtcDateTime
            : null;
    }

    // A day without a year would be taken for one of this year.
    private static bool HasYear(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            if (run == 4)
            {
                return true;
            }
        }

        return false;
    }
}
