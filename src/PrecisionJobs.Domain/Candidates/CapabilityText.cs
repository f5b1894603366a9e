using System.Globalization;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>
/// What somebody can hold, reach and lift, read as the trade writes it and said in inches first with the metric figure
/// beside it: "±0.0005 in (±12.7 µm)".
/// </summary>
public static class CapabilityText
{
    /// <summary>Half an inch: whoever holds no better states no tolerance.</summary>
    public const int MaximumToleranceMicroinches = 500_000;

    /// <summary>The roughest finish that is read, Ra in millionths of an inch.</summary>
    public const int MaximumFinishMicroinches = 2_000;

    private const int MicroinchesInAThou = 1_000;
    private const decimal MicrometersInAMicroinch = 0.0254m;
    private const decimal MillimetersInAThou = 0.0254m;

    /// <summary>
    /// Reads a tolerance held to either side: "±.0005", "5 tenths", "half a thou", "0.01 mm", "+.000/-.001" (half of
    /// the zone). A number without a unit is in inches.
    /// </summary>
    /// <returns>± in millionths of an inch, 1 to <see cref="MaximumToleranceMicroinches"/>; null where it is none.</returns>
    public static int? Tolerance(string? text)
    {
        var micrometers = MeasureText.Read(text) switch
        {
            MeasureReading.OfLength single => single.Value.Micrometers,
            MeasureReading.OfDeviations sides => sides.Width.Micrometers / 2,
            _ => 0m,
        };
        return Whole(micrometers / MicrometersInAMicroinch, MaximumToleranceMicroinches);
    }

    /// <summary>Reads a finish in Ra: "32", "16 Ra", "0.8 µm", "N6". A number without a unit is in microinches when whole.</summary>
    /// <returns>Ra in millionths of an inch, 1 to <see cref="MaximumFinishMicroinches"/>; null where it is none.</returns>
    public static int? Finish(string? text)
    {
        var reading = MeasureText.Read(text) as MeasureReading.OfFinish ?? MeasureText.Read($"{text} Ra") as MeasureReading.OfFinish;
        return reading is null ? null : Whole(reading.Finish.Microinches, MaximumFinishMicroinches);
    }

    /// <summary>
    /// Reads the three sides of a part: "40 x 20 x 12", "40 × 20 × 12 in", "1000 x 500 x 300 mm". The unit of the last
    /// side counts for those that name none; inches where none does.
    /// </summary>
    /// <returns>Null where it is not three sides in range.</returns>
    public static PartEnvelope? Part(string? text)
    {
        var sides = (text ?? string.Empty).ToLowerInvariant().Replace("by", "x", StringComparison.Ordinal)
            .Split(['x', '×', '*'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (sides.Length != 3 || MeasureText.Read(sides[2]) is not MeasureReading.OfLength { IsPlusMinus: false } last)
        {
            return null;
        }

        var first = Side(sides[0], last.Unit);
        var second = Side(sides[1], last.Unit);
        var third = Side(sides[2], last.Unit);
        return first is { } a && second is { } b && third is { } c ? PartEnvelope.Of(a, b, c) : null;
    }

    /// <summary>"±0.0005 in (±12.7 µm)".</summary>
    public static string ToleranceWords(int microinches) =>
        $"±{ToleranceInches(microinches)} in (±{Metric(microinches * MicrometersInAMicroinch)})";

    /// <summary>"0.0005": the number alone, in inches.</summary>
    public static string ToleranceInches(int microinches) => Number(microinches / 1_000_000m, "0.######");

    /// <summary>"32 µin Ra (0.8 µm)".</summary>
    public static string FinishWords(int microinches) =>
        $"{microinches.ToString(CultureInfo.InvariantCulture)} µin Ra ({Number(FinishMicrometers(microinches), "0.###")} µm)";

    /// <summary>"40 × 20 × 12 in (1,016 × 508 × 305 mm)".</summary>
    public static string PartWords(PartEnvelope part) => $"{PartInches(part)} in ({Sides(part, Millimeters)} mm)";

    /// <summary>"40 × 20 × 12": the numbers alone, in inches.</summary>
    public static string PartInches(PartEnvelope part) =>
        Sides(part, thou => Number(thou / (decimal)MicroinchesInAThou, "#,##0.###"));

    // The pairs that drawings use stand for each other: 63 µin is called 1.6 µm.
    private static decimal FinishMicrometers(int microinches) =>
        SurfaceFinish.Nominals.FirstOrDefault(nominal => nominal.Microinches == microinches)?.Micrometers
        ?? microinches * MicrometersInAMicroinch;

    private static int? Side(string text, LengthUnit unit) =>
        MeasureText.Read(text, unit) is MeasureReading.OfLength { IsPlusMinus: false } side
            ? Whole(side.Value.In(LengthUnit.Thou), PartEnvelope.MaximumThou)
            : null;

    private static int? Whole(decimal value, int maximum) =>
        value > 0 && value <= maximum ? Math.Max(1, (int)decimal.Round(value)) : null;

    private static string Metric(decimal micrometers) => micrometers < 100
        ? $"{Number(micrometers, micrometers < 1 ? "0.##" : "0.#")} µm"
        : $"{Number(micrometers / 1_000, "0.###")} mm";

    private static string Millimeters(int thou) => Number(decimal.Round(thou * MillimetersInAThou), "#,##0");

    private static string Sides(PartEnvelope part, Func<int, string> side) =>
        $"{side(part.LengthThou)} × {side(part.WidthThou)} × {side(part.HeightThou)}";

    private static string Number(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
