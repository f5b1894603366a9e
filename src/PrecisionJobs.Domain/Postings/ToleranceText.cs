using System.Globalization;

namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// Reads a tolerance as it is spoken of: "0.0005", "±0.0005 in", ".0005", "5 tenths", "12 µm". Inches
/// unless millimetres or micrometres are named.
/// </summary>
public static class ToleranceText
{
    /// <summary>The coarsest accepted, one inch, in millionths of an inch.</summary>
    public const int MaximumMicroinches = 1_000_000;

    private const decimal MillimetresPerInch = 25.4m;

    /// <summary>Millionths of an inch, or null where the text is no tolerance between 1 microinch and 1 inch.</summary>
    public static int? Read(string? text)
    {
        var typed = (text ?? string.Empty).Trim().ToLowerInvariant().TrimStart('±', '+', '/', '-', ' ', '−');
        var unitAt = typed.TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or ',').Count();
        if (!decimal.TryParse(typed[..unitAt], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            || figure <= 0 || figure > MaximumMicroinches)
        {
            return null;
        }

        var inches = typed[unitAt..].Trim().TrimEnd('.') switch
        {
            "" or "in" or "inch" or "inches" or "\"" or "″" => figure,
            "thou" or "mil" or "mils" => figure / 1_000,
            "tenth" or "tenths" => figure / 10_000,
            "mm" => figure / MillimetresPerInch,
            "µm" or "μm" or "um" or "micron" or "microns" => figure / 1_000 / MillimetresPerInch,
            _ => 0,
        };
        var microinches = Math.Round(inches * 1_000_000, MidpointRounding.AwayFromZero);
        return microinches is >= 1 and <= MaximumMicroinches ? (int)microinches : null;
    }

    /// <summary>As it is typed into a field, in inches: "0.0005".</summary>
    public static string Write(int microinches) =>
        (microinches / 1_000_000m).ToString("0.000###", CultureInfo.InvariantCulture);
}
