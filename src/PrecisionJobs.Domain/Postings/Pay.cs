using System.Globalization;

namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// What a posting pays: a range in whole cents of one unit, in US dollars unless stated otherwise.
/// Both ends are inclusive; a single figure has equal ends.
/// </summary>
public sealed record Pay
{
    /// <summary>Hours in a working year by the convention of the Bureau of Labor Statistics (40 h × 52 weeks).</summary>
    public const int HoursPerYear = 2_080;

    /// <summary>The highest figure accepted: one million dollars, in cents; a larger one is a slip of the keyboard.</summary>
    public const int MaximumCents = 100_000_000;

    private Pay()
    {
    }

    /// <summary>The low end, in cents per <see cref="Unit"/>.</summary>
    public int MinimumCents { get; private init; }

    /// <summary>The high end, in cents per <see cref="Unit"/>; at least <see cref="MinimumCents"/>.</summary>
    public int MaximumCentsPerUnit { get; private init; }

    /// <summary>The period the figures cover.</summary>
    public PayUnit Unit { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private init; } = "USD";

    /// <summary>The low end over a year of 2,080 hours, in cents.</summary>
    public long MinimumAnnualCents => ToAnnualCents(MinimumCents, Unit);

    /// <summary>The high end over a year of 2,080 hours, in cents.</summary>
    public long MaximumAnnualCents => ToAnnualCents(MaximumCentsPerUnit, Unit);

    /// <summary>Builds a range.</summary>
    /// <param name="minimumCents">Low end in cents, above zero.</param>
    /// <param name="maximumCents">High end in cents, at least the low end and at most <see cref="MaximumCents"/>.</param>
    /// <param name="unit">The period the figures cover.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, negative or beyond the maximum.</exception>
    public static Pay Range(int minimumCents, int maximumCents, PayUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimumCents);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumCents, minimumCents);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumCents, MaximumCents);
        return new Pay { MinimumCents = minimumCents, MaximumCentsPerUnit = maximumCents, Unit = unit };
    }

    /// <summary>Cents per year for a figure of the given unit, by the 2,080-hour convention.</summary>
    public static long ToAnnualCents(long cents, PayUnit unit) => unit == PayUnit.Hour ? cents * HoursPerYear : cents;

    /// <summary>Whether some part of the range reaches the floor, both taken over a year.</summary>
    public bool Reaches(long floorAnnualCents) => MaximumAnnualCents >= floorAnnualCents;

    /// <summary>The range in plain words, such as "$28.50–$36 an hour" or "$81,703 a year".</summary>
    public override string ToString()
    {
        var low = Dollars(MinimumCents);
        var high = Dollars(MaximumCentsPerUnit);
        var unit = Unit == PayUnit.Hour ? "an hour" : "a year";
        return MinimumCents == MaximumCentsPerUnit ? $"{low} {unit}" : $"{low}–{high} {unit}";
    }

    private static string Dollars(int cents) => cents % 100 == 0
        ? (cents / 100).ToString("$#,##0", CultureInfo.InvariantCulture)
        : (cents / 100m).ToString("$#,##0.00", CultureInfo.InvariantCulture);
}
