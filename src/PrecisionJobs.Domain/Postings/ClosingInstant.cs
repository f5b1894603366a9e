namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// Turns a closing date into an instant. A posting that closes on a date is open through that whole day at the site:
/// it is over with the first moment of the next day there, daylight saving included.
/// </summary>
public static class ClosingInstant
{
    /// <summary>The UTC instant at which a posting is over that closes on <paramref name="date"/>.</summary>
    /// <param name="date">The last day, at the site.</param>
    /// <param name="zone">IANA zone of the site.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTime EndOf(DateOnly date, string zone) => StartOf(date.AddDays(1), zone);

    /// <summary>The UTC instant at which a date begins in a zone; the first valid one where midnight is skipped.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTime StartOf(DateOnly date, string zone)
    {
        var timeZone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (timeZone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return timeZone.IsAmbiguousTime(midnight)
            ? DateTime.SpecifyKind(midnight - timeZone.GetAmbiguousTimeOffsets(midnight).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(midnight, timeZone);
    }

    /// <summary>The last day that a posting is open, told in its zone.</summary>
    public static DateOnly LastDay(DateTime closesAt, string zone) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTimeFromUtc(closesAt.AddTicks(-1), TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
