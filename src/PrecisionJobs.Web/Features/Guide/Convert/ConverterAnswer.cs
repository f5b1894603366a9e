using System.Globalization;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Web.Features.Guide.Convert;

/// <summary>An answer of the converter.</summary>
/// <param name="Heading">What the text was read as, in words.</param>
/// <param name="Columns">Headings of the columns after the unit.</param>
/// <param name="Rows">A row for each unit.</param>
/// <param name="Notes">What one should know about it.</param>
public sealed record ConverterAnswer(
    string Heading, IReadOnlyList<string> Columns, IReadOnlyList<ConverterRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>The answer to what was read; null for what could not be.</summary>
    public static ConverterAnswer? Of(MeasureReading? reading) => reading switch
    {
        MeasureReading.OfLength length => OfLength(length),
        MeasureReading.OfDeviations deviations => new(
            $"{UpTo(deviations.Upper, deviations.Unit)} over, {UpTo(new Length(-deviations.Lower.Micrometers), deviations.Unit).ToLowerInvariant()} under",
            ["Over", "Under", "Zone"],
            Table(deviations.Upper, new Length(-deviations.Lower.Micrometers), deviations.Width),
            []),
        MeasureReading.OfLimits limits => new(
            $"Good from {Text(limits.Low, limits.Unit)} to {Text(limits.High, limits.Unit)}",
            ["Smallest", "Largest", "Zone"],
            Table(limits.Low, limits.High, limits.Width),
            []),
        MeasureReading.OfFinish finish => OfFinish(finish),
        MeasureReading.OfFit fit => new(
            $"{fit.Text} is a class of the ISO fit tables",
            [],
            [],
            ["Its width depends on the diameter, so it has no single value. Look it up in the table for the nominal size on the drawing."]),
        MeasureReading.OfOtherRoughness other => new(
            $"{other.Parameter} is not Ra",
            [],
            [],
            [
                other.Parameter == "Rz"
                    ? "Rz is often 4 to 7 times Ra, with no fixed factor (shop practice). If the print says Rz, measure Rz."
                    : "RMS (Rq) reads roughly 11% higher than Ra on a typical surface (shop practice). It is not converted here.",
            ]),
        _ => null,
    };

    private static ConverterAnswer OfLength(MeasureReading.OfLength reading)
    {
        var value = reading.Value;
        var notes = new List<string>();
        if (reading.Unit == LengthUnit.Tenth)
        {
            notes.Add("A tenth is a ten-thousandth of an inch, never 0.1 in.");
        }

        if (reading.Unit == LengthUnit.Microinch && value.Micrometers > 0
            && SurfaceFinish.OfMicrometers(value.Micrometers).Nearest is { } nominal)
        {
            notes.Add($"As a finish: {Number(value.In(LengthUnit.Microinch))} µin Ra is drawn as {nominal.Micrometers} µm Ra, grade {nominal.Grade}.");
        }

        return reading.IsPlusMinus
            ? new(
                $"±{Text(value, reading.Unit)}: a zone {Text(new Length(value.Micrometers * 2), reading.Unit)} wide",
                ["To each side", "Zone"],
                Table(value, new Length(value.Micrometers * 2)),
                notes)
            : new($"{Text(value, reading.Unit)}", ["Value"], Table(value), notes);
    }

    private static ConverterAnswer OfFinish(MeasureReading.OfFinish reading)
    {
        var finish = reading.Finish;
        var notes = new List<string>();
        if (reading.IsUnitAssumed)
        {
            notes.Add("No unit was given: whole numbers are read as microinches, others as micrometers. Write the unit to be sure.");
        }

        notes.Add(finish.Nearest is { } nominal
            ? $"Nearest nominal pair: {nominal.Microinches} µin and {nominal.Micrometers} µm, grade {nominal.Grade}."
            : "Rougher or finer than the nominal values N1 to N10.");
        return new(
            $"A finish of {Number(finish.Microinches)} µin Ra",
            ["Ra"],
            [new("µin", [Number(finish.Microinches)]), new("µm", [Number(finish.Micrometers)])],
            notes);
    }

    private static List<ConverterRow> Table(params Length[] lengths) => [.. LengthUnits.All.Select(unit => new ConverterRow(
        unit.Symbol(), [.. lengths.Select(length => (length.IsExactIn(unit) ? string.Empty : "≈ ") + Number(length.In(unit)))]))];

    private static string UpTo(Length length, LengthUnit unit) =>
        length.Micrometers == 0 ? "Nothing" : $"Up to {Text(length, unit)}";

    private static string Text(Length length, LengthUnit unit) =>
        (unit, length.In(unit)) is (LengthUnit.Tenth, 1) ? "1 tenth" : $"{Number(length.In(unit))} {unit.Symbol()}";

    /// <summary>What ends is shown in full; what does not is cut to six significant digits, marked by ≈ elsewhere.</summary>
    private static string Number(decimal value)
    {
        var text = value.ToString("#,##0.############", CultureInfo.InvariantCulture);
        return text.Length <= 10 ? text : Significant(value).ToString("#,##0.############", CultureInfo.InvariantCulture);
    }

    private static decimal Significant(decimal value)
    {
        const int Digits = 6;
        var whole = Math.Max(1, (int)Math.Floor(Math.Log10((double)Math.Abs(value))) + 1);
        var leading = value != 0 && Math.Abs(value) < 1 ? (int)-Math.Floor(Math.Log10((double)Math.Abs(value))) - 1 : 0;
        return decimal.Round(value, Math.Clamp(Digits - whole + leading + (leading > 0 ? 1 : 0), 0, 12));
    }
}

/// <summary>A row of the answer.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Values">A value for each column.</param>
public sealed record ConverterRow(string Unit, IReadOnlyList<string> Values);
