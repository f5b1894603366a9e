using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Measurement;

/// <summary>
/// Reads dimensions, tolerances and finishes in the ways that the trade writes and says them: "±.001", "+/- 0.0005",
/// "5 tenths", "half a thou", "1/64"", "+.000/-.002", "10 µm", "32 Ra", "N6", "H7/g6".
/// </summary>
public static partial class MeasureText
{
    /// <summary>Longer texts are not read.</summary>
    public const int MaximumLength = 60;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="unit">The unit of a number that names none.</param>
    /// <returns>Null where it cannot be read. Never throws.</returns>
    public static MeasureReading? Read(string? text, LengthUnit unit = LengthUnit.Inch)
    {
        var plain = Plain(text);
        if (plain.Length is 0 or > MaximumLength)
        {
            return null;
        }

        return Roughness(plain)
            ?? Fit(plain)
            ?? Deviations(plain, unit)
            ?? Limits(plain, unit)
            ?? (MeasureReading?)Single(plain, unit);
    }

    /// <summary>One spelling for every sign: minus, plus-minus, micro, quotes, spaces.</summary>
    private static string Plain(string? text)
    {
        var plain = (text ?? string.Empty).Trim()
            .Replace('−', '-').Replace('–', '-').Replace('μ', 'µ')
            .Replace('″', '"').Replace('”', '"').Replace('“', '"').Replace('⁄', '/')
            .Replace("+/-", "±", StringComparison.Ordinal).Replace("+-", "±", StringComparison.Ordinal)
            .Replace(" or ", " ", StringComparison.OrdinalIgnoreCase);
        plain = Spaces().Replace(plain, " ");
        return LeadIn().Replace(plain, string.Empty).Trim().TrimEnd('.', ';').Trim();
    }

    private static MeasureReading.OfFit? Fit(string text) => FitForm().IsMatch(text) ? new MeasureReading.OfFit(text) : null;

    private static MeasureReading? Roughness(string text)
    {
        if (SurfaceFinish.OfGrade(text) is { } nominal)
        {
            return new MeasureReading.OfFinish(SurfaceFinish.OfMicrometers(nominal.Micrometers), IsUnitAssumed: false);
        }

        var match = RoughnessForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var parameter = (match.Groups["before"].Value + match.Groups["after"].Value).ToUpperInvariant();
        if (parameter is not ("RA" or "AA" or "CLA"))
        {
            return parameter.Length == 0 ? null : new MeasureReading.OfOtherRoughness(text, parameter == "RZ" ? "Rz" : "RMS");
        }

        var value = Number(match.Groups["number"].Value);
        return value is null or 0 ? null : Finish(value.Value, UnitOf(match.Groups["unit"].Value));
    }

    private static MeasureReading.OfFinish? Finish(decimal value, LengthUnit? unit) => unit switch
    {
        LengthUnit.Microinch => new(SurfaceFinish.OfMicroinches(value), IsUnitAssumed: false),
        LengthUnit.Micrometer => new(SurfaceFinish.OfMicrometers(value), IsUnitAssumed: false),
        null when decimal.IsInteger(value) => new(SurfaceFinish.OfMicroinches(value), IsUnitAssumed: true),
        null => new(SurfaceFinish.OfMicrometers(value), IsUnitAssumed: true),
        _ => null,
    };

    private static MeasureReading.OfDeviations? Deviations(string text, LengthUnit unit)
    {
        var match = DeviationsForm().Match(text);
        if (!match.Success
            || Number(match.Groups["upper"].Value) is not { } upper
            || Number(match.Groups["lower"].Value) is not { } lower)
        {
            return null;
        }

        var own = UnitOf(match.Groups["unit"].Value) ?? unit;
        return upper + lower == 0
            ? null
            : new MeasureReading.OfDeviations(Length.Of(upper, own), Length.Of(-lower, own), own);
    }

    private static MeasureReading.OfLimits? Limits(string text, LengthUnit unit)
    {
        var match = LimitsForm().Match(text);
        if (!match.Success
            || Number(match.Groups["low"].Value) is not { } low
            || Number(match.Groups["high"].Value) is not { } high
            || low >= high)
        {
            return null;
        }

        var own = UnitOf(match.Groups["unit"].Value) ?? unit;
        return new(Length.Of(low, own), Length.Of(high, own), own);
    }

    private static MeasureReading.OfLength? Single(string text, LengthUnit unit)
    {
        var match = SingleForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var own = UnitOf(match.Groups["unit"].Value);
        var number = match.Groups["number"].Value;
        var words = match.Groups["words"].Value;

        // A number in words, or none at all, needs its unit: "half a tenth", "a thou", "tenths".
        var value = number.Length > 0 ? Number(number) : own is null ? null : InWords(words);
        return value is null ? null : new(Length.Of(value.Value, own ?? unit), own ?? unit, match.Groups["sign"].Length > 0);
    }

    private static decimal? InWords(string words)
    {
        var parts = words.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var value = 1m;
        foreach (var part in parts)
        {
            if (WordValue(part) is not { } factor)
            {
                return null;
            }

            value *= factor;
        }

        return value;
    }

    private static decimal? WordValue(string word) => word switch
    {
        "a" or "an" or "one" or "of" => 1,
        "half" => 0.5m,
        "quarter" => 0.25m,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fifteen" => 15,
        "twenty" => 20,
        _ => null,
    };

    /// <summary>Decimals with or without a leading zero, thousands with commas, fractions, whole numbers with a fraction.</summary>
    private static decimal? Number(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            var digits = text.Count(char.IsAsciiDigit);
            return digits is > 0 and <= Length.MaximumDigits && decimal.TryParse(
                text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
        }

        var space = text.IndexOfAny([' ', '-']);
        var whole = space < 0 ? 0 : Number(text[..space]);
        var top = Number(text[(space + 1)..slash]);
        var bottom = Number(text[(slash + 1)..]);
        return bottom is null or 0 ? null : whole + (top / bottom);
    }

    private static LengthUnit? UnitOf(string text) => text.ToLowerInvariant().TrimEnd('.') switch
    {
        "in" or "inch" or "inches" or "\"" => LengthUnit.Inch,
        "thou" or "thous" or "mil" or "mils" or "thousandth" or "thousandths" => LengthUnit.Thou,
        "tenth" or "tenths" or "ten-thousandth" or "ten-thousandths" => LengthUnit.Tenth,
        "µin" or "µ\"" or "uin" or "microinch" or "microinches" or "micro-inch" or "micro-inches" or "millionths"
            or "millionth" => LengthUnit.Microinch,
        "mm" or "millimeter" or "millimeters" or "millimetre" or "millimetres" => LengthUnit.Millimeter,
        "µm" or "um" or "µ" or "micron" or "microns" or "micrometer" or "micrometers" or "micrometre"
            or "micrometres" => LengthUnit.Micrometer,
        _ => null,
    };

    private const string NumberForm = @"([1-9]\d{0,2}(,\d{3})+(\.\d*)?|\d+\.?\d*|\.\d+)";
    private const string FractionForm = @"((\d+[ -])?\d+/\d+)";
    private const string UnitForm =
        @"(?<unit>inches|inch|in\.?|""|thousandths?|thous?|mils?|ten-thousandths?|tenths?|µin|µ""|uin|micro-?inch(es)?"
        + @"|millionths?|mm|millimet(er|re)s?|µm|um|µ|microns?|micromet(er|re)s?)";

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(within|to within|hold(ing|s)?|held|about|approx\.?|tolerance of|to) ", Options)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(IT ?\d{1,2}|[A-Z]{1,2}\d{1,2}( ?/ ?[a-z]{1,2}\d{1,2})?|[a-z]{1,2}\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FitForm();

    [GeneratedRegex(@"^(?<before>Ra|AA|CLA|RMS|Rq|Rz)? ?(?<number>" + NumberForm + ") ?" + UnitForm + @"? ?(?<after>Ra|AA|CLA|RMS|Rq|Rz)?$", Options)]
    private static partial Regex RoughnessForm();

    [GeneratedRegex(@"^\+ ?(?<upper>" + NumberForm + @") ?[/, ] ?- ?(?<lower>" + NumberForm + ") ?" + UnitForm + "?$", Options)]
    private static partial Regex DeviationsForm();

    [GeneratedRegex("^(?<low>" + NumberForm + @") ?(-|to) ?(?<high>" + NumberForm + ") ?" + UnitForm + "?$", Options)]
    private static partial Regex LimitsForm();

    [GeneratedRegex(
        "^(?<sign>±)? ?((?<number>" + FractionForm + "|" + NumberForm + @")|(?<words>[a-z]+([ -][a-z]+){0,2} )?) ?" + UnitForm + "?( of an inch)?$",
        Options)]
    private static partial Regex SingleForm();
}
