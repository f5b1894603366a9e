namespace PrecisionJobs.Domain.Measurement;

/// <summary>Average roughness Ra. RMS and Rz are other measures: there is no exact way from one to the other.</summary>
/// <param name="Micrometers">Ra in micrometers, above zero.</param>
public readonly record struct SurfaceFinish(decimal Micrometers)
{
    /// <summary>Micrometers in a microinch, exactly.</summary>
    private const decimal PerMicroinch = 0.0254m;

    // Half a step of the 1-2-4 series, as a factor: a value nearer to a grade than to any other has that grade.
    private const decimal HalfStep = 1.41421356m;

    /// <summary>The values in use with ASME B46.1 and ISO 1302, roughest first.</summary>
    public static IReadOnlyList<NominalFinish> Nominals { get; } =
    [
        new(500, 12.5m, "N10"),
        new(250, 6.3m, "N9"),
        new(125, 3.2m, "N8"),
        new(63, 1.6m, "N7"),
        new(32, 0.8m, "N6"),
        new(16, 0.4m, "N5"),
        new(8, 0.2m, "N4"),
        new(4, 0.1m, "N3"),
        new(2, 0.05m, "N2"),
        new(1, 0.025m, "N1"),
    ];

    /// <summary>From Ra in microinches.</summary>
    public static SurfaceFinish OfMicroinches(decimal value) => new(value * PerMicroinch);

    /// <summary>From Ra in micrometers.</summary>
    public static SurfaceFinish OfMicrometers(decimal value) => new(value);

    /// <summary>Ra in microinches; rounded at the ninth decimal where it does not end.</summary>
    public decimal Microinches => Length.Normalised(decimal.Round(Micrometers / PerMicroinch, 9));

    /// <summary>The nominal value it is next to, within half a step; null where it is rougher or finer than all of them.</summary>
    public NominalFinish? Nearest
    {
        get
        {
            var value = Micrometers;
            return Nominals
                .Where(nominal => Ratio(value, nominal.Micrometers) <= HalfStep)
                .OrderBy(nominal => Ratio(value, nominal.Micrometers))
                .FirstOrDefault();
        }
    }

    /// <summary>The nominal value of a grade such as "N6"; null when there is none.</summary>
    public static NominalFinish? OfGrade(string grade) => Nominals.FirstOrDefault(
        nominal => nominal.Grade == grade);

    private static decimal Ratio(decimal a, decimal b) => a <= 0 ? decimal.MaxValue : a > b ? a / b : b / a;
}

/// <summary>A pair of rounded Ra values that drawings use for the same finish.</summary>
/// <param name="Microinches">In microinches, on US drawings.</param>
/// <param name="Micrometers">In micrometers, on metric drawings.</param>
/// <param name="Grade">The ISO 1302 grade.</param>
public sealed record NominalFinish(int Microinches, decimal Micrometers, string Grade);
