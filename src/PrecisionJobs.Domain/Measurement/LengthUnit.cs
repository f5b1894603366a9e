namespace PrecisionJobs.Domain.Measurement;

/// <summary>Units in which the trade states dimensions and tolerances.</summary>
public enum LengthUnit
{
    /// <summary>25.4 mm exactly.</summary>
    Inch,

    /// <summary>A thousandth of an inch, also "mil".</summary>
    Thou,

    /// <summary>A ten-thousandth of an inch; never a tenth of an inch.</summary>
    Tenth,

    /// <summary>A millionth of an inch.</summary>
    Microinch,

    Millimeter,

    /// <summary>A thousandth of a millimeter, also "micron".</summary>
    Micrometer,
}

/// <summary>What a unit is worth and how it is written.</summary>
public static class LengthUnits
{
    /// <summary>All units, from the largest of each system to the smallest.</summary>
    public static IReadOnlyList<LengthUnit> All { get; } = Enum.GetValues<LengthUnit>();

    /// <summary>Micrometers in one, exactly.</summary>
    public static decimal Micrometers(this LengthUnit unit) => unit switch
    {
        LengthUnit.Inch => 25_400m,
        LengthUnit.Thou => 25.4m,
        LengthUnit.Tenth => 2.54m,
        LengthUnit.Microinch => 0.0254m,
        LengthUnit.Millimeter => 1_000m,
        LengthUnit.Micrometer => 1m,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, message: null),
    };

    /// <summary>How it is written behind a number.</summary>
    public static string Symbol(this LengthUnit unit) => unit switch
    {
        LengthUnit.Inch => "in",
        LengthUnit.Thou => "thou",
        LengthUnit.Tenth => "tenths",
        LengthUnit.Microinch => "µin",
        LengthUnit.Millimeter => "mm",
        LengthUnit.Micrometer => "µm",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, message: null),
    };
}
