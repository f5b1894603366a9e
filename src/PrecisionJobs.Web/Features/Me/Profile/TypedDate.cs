using System.Globalization;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>A date as a form has it: by a date field year-month-day, by hand month/day/year.</summary>
internal static class TypedDate
{
    /// <summary>What is said of a date that cannot be read.</summary>
    public const string Unreadable = "Enter the date as month/day/year, such as 3/15/2025.";

    private static readonly string[] Formats = ["yyyy-MM-dd", "M/d/yyyy", "M-d-yyyy"];

    /// <summary>The date, or null where it is empty or cannot be read.</summary>
    public static DateOnly? Read(string? typed) => DateOnly.TryParseExact(
        typed?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Empty, or a date of this age.</summary>
    public static bool IsReadable(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || Read(typed) is { Year: >= 1950 and < 2200 };

    /// <summary>As a date field has it.</summary>
    public static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Mar 15, 2025".</summary>
    public static string? Words(DateOnly? date) => date?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
