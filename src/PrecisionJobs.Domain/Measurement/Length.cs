namespace PrecisionJobs.Domain.Measurement;

/// <summary>
/// A length, held in micrometers as a decimal number, in which the inch and all its parts are exact. Texts of up to
/// <see cref="MaximumDigits"/> digits convert without loss between the inch units, and between the metric ones;
/// from metric to inches the decimals may not end, and <see cref="IsExactIn"/> says so.
/// </summary>
/// <param name="Micrometers">Micrometers, of either sign.</param>
public readonly record struct Length(decimal Micrometers) : IComparable<Length>
{
    /// <summary>Digits of a number that are read without loss.</summary>
    public const int MaximumDigits = 15;

    // Decimals kept when a conversion does not end; far below anything that can be measured.
    private const int Decimals = 12;

    /// <summary>A length of so many units.</summary>
    public static Length Of(decimal value, LengthUnit unit) => new(value * unit.Micrometers());

    /// <summary>The same length in a unit; rounded at the twelfth decimal where it does not end.</summary>
    public decimal In(LengthUnit unit) => Normalised(decimal.Round(Micrometers / unit.Micrometers(), Decimals));

    /// <summary>Whether <see cref="In"/> is the length itself, not a rounded one.</summary>
    public bool IsExactIn(LengthUnit unit) => In(unit) * unit.Micrometers() == Micrometers;

    /// <inheritdoc />
    public int CompareTo(Length other) => Micrometers.CompareTo(other.Micrometers);

    public static bool operator <(Length left, Length right) => left.CompareTo(right) < 0;

    public static bool operator >(Length left, Length right) => left.CompareTo(right) > 0;

    public static bool operator <=(Length left, Length right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Length left, Length right) => left.CompareTo(right) >= 0;

    /// <summary>Without zeros at its end: 0.00050 is 0.0005.</summary>
    internal static decimal Normalised(decimal value) => value / 1.0000000000000000000000000000m;
}
