using System.Globalization;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>A date of which the day, or the day and the month, may be unknown, as people write them in a résumé.</summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12; null where only the year is known.</param>
/// <param name="Day">A day of that month; null where it is unknown.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    private const int First = 1900;
    private const int Last = 2100;

    /// <summary>The first day it can mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean: that by which something valid "to 2026" ends.</summary>
    public DateOnly LastDay => Day is not null ? FirstDay : Month is null ? new DateOnly(Year, 12, 31) : FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>A date of numbers, or null where the calendar has none such.</summary>
    public static PartialDate? Of(int year, int? month = null, int? day = null) =>
        year is < First or > Last || month is < 1 or > 12 || (day is not null && month is null)
            || (day is { } number && (number < 1 || number > DateTime.DaysInMonth(year, month!.Value)))
            ? null
            : new PartialDate(year, month, day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null for anything else.</summary>
    public static PartialDate? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split('-');
        return parts.Length is < 1 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)
            || !parts.All(part => part.All(char.IsAsciiDigit))
            ? null
            : Of(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : null, parts.Length > 2 ? Number(parts[2]) : null);
    }

    /// <inheritdoc />
    public int CompareTo(PartialDate other) => FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>As ISO 8601 writes it, as far as it is known: "2019", "2019-01", "2019-01-31".</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
