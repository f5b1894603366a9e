using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Postings;

/// <summary>What is wrong with the days between which a posting should be open.</summary>
public enum WindowFault
{
    /// <summary>The first day has passed.</summary>
    StartsInThePast,

    /// <summary>The last day has passed.</summary>
    EndsInThePast,

    /// <summary>The last day comes before the first.</summary>
    EndsBeforeItStarts,

    /// <summary>Longer than <see cref="PublishingRules.LongestOpenDays"/>.</summary>
    TooLong,
}

/// <summary>The instants between which a posting is open, from days at its site.</summary>
/// <param name="PublishAt">UTC; from here on.</param>
/// <param name="ClosesAt">UTC; over from here on.</param>
/// <param name="Zone">IANA zone in which the days were meant.</param>
public sealed record PublishWindow(DateTime PublishAt, DateTime ClosesAt, string Zone)
{
    /// <summary>Told where nothing says another zone: a remote posting of a company without a site.</summary>
    public const string FallbackZone = "America/New_York";

    /// <summary>Reads the days.</summary>
    /// <param name="firstDay">From the first moment of this day; null or today means at once.</param>
    /// <param name="lastDay">Open through the whole of this day.</param>
    /// <param name="zone">IANA zone of the site.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The window, or what is wrong.</returns>
    public static (PublishWindow? Window, WindowFault? Fault) Read(
        DateOnly? firstDay, DateOnly lastDay, string zone, DateTime now)
    {
        var today = Today(zone, now);
        var first = firstDay ?? today;
        if (first < today)
        {
            return (null, WindowFault.StartsInThePast);
        }

        if (lastDay < today)
        {
            return (null, WindowFault.EndsInThePast);
        }

        if (lastDay < first)
        {
            return (null, WindowFault.EndsBeforeItStarts);
        }

        if (lastDay.DayNumber - first.DayNumber > PublishingRules.LongestOpenDays)
        {
            return (null, WindowFault.TooLong);
        }

        var publishAt = first == today ? now : ClosingInstant.StartOf(first, zone);
        return (new PublishWindow(publishAt, ClosingInstant.EndOf(lastDay, zone), zone), null);
    }

    /// <summary>The day it is in a zone.</summary>
    public static DateOnly Today(string zone, DateTime now) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(now, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    /// <summary>
    /// The zones in which a posting's days can be told, the usual one first: those of its sites, or of the company's
    /// sites where it names none.
    /// </summary>
    public static IReadOnlyList<string> Zones(IEnumerable<Site> postingSites, IEnumerable<Site> companySites)
    {
        var zones = Distinct(postingSites);
        if (zones.Count == 0)
        {
            zones = Distinct(companySites.Where(site => !site.IsRetired));
        }

        return zones.Count == 0 ? [FallbackZone] : zones;
    }

    private static List<string> Distinct(IEnumerable<Site> sites) =>
        [.. sites.OrderBy(site => site.Id).Select(site => site.TimeZone).Distinct(StringComparer.Ordinal)];
}
