using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PayStep;

/// <summary>Asks about figures that look like the other unit: a yearly sum given by the hour, or the reverse.</summary>
internal static class PayDoubt
{
    /// <summary>By the hour, more than this is asked about: $500.</summary>
    public const int HighestUsualHour = 50_000;

    /// <summary>By the year, less than this is asked about: $10,000.</summary>
    public const int LowestUsualYear = 1_000_000;

    /// <summary>What to ask, or null.</summary>
    public static string? About(int? minimum, int? maximum, PayUnit? unit) => (minimum, maximum, unit) switch
    {
        (_, > HighestUsualHour, PayUnit.Hour) => $"{Told(maximum.Value)} per hour is more than $500. Is it per year? If it is right, tick “The figures and the unit are right”.",
        ( > HighestUsualHour, _, PayUnit.Hour) => $"{Told(minimum.Value)} per hour is more than $500. Is it per year? If it is right, tick “The figures and the unit are right”.",
        ( < LowestUsualYear, _, PayUnit.Year) => $"{Told(minimum.Value)} per year is less than $10,000. Is it per hour? If it is right, tick “The figures and the unit are right”.",
        _ => null,
    };

    /// <summary>"$62,000", "$28.50".</summary>
    public static string Told(int cents) => cents % 100 == 0
        ? (cents / 100).ToString("$#,##0", CultureInfo.InvariantCulture)
        : (cents / 100m).ToString("$#,##0.00", CultureInfo.InvariantCulture);
}
