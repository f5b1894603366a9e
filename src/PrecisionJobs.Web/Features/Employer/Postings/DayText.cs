using System.Globalization;

namespace PrecisionJobs.Web.Features.Employer.Postings;

/// <summary>Reads days as date fields send them (2027-04-08) and as people type them without one (4/8/2027).</summary>
public static class DayText
{
    private static readonly string[] Patterns = ["yyyy-MM-dd", "M/d/yyyy", "MM/dd/yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

    /// <summary>The day, or null.</summary>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(
        text?.Trim(), Patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : null;

    /// <summary>As a date field takes it.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Apr 8, 2027".</summary>
    public static string Tell(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
