using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Finds the tightest tolerance and the finest surface that a document states.</summary>
internal static partial class MeasureReader
{
    // More than a quarter of an inch is no tolerance anybody tells of.
    private const decimal CoarsestMicrometers = 6_350;

    /// <summary>The tightest tolerance, to either side, or null.</summary>
    public static ProposedMeasure? Tolerance(IEnumerable<ResumeLine> lines) => Best(lines, Tolerances, HalfWidth);

    /// <summary>The finest surface in Ra, or null.</summary>
    public static ProposedMeasure? Finish(IEnumerable<ResumeLine> lines) => Best(
        lines,
        line => Surface().Matches(line).Select(match => match.Groups["measure"].Value),
        reading => reading is MeasureReading.OfFinish finish ? finish.Finish.Micrometers : null);

    private static ProposedMeasure? Best(IEnumerable<ResumeLine> lines, Func<string, IEnumerable<string>> candidates, Func<MeasureReading, decimal?> size) => lines
        .SelectMany(line => candidates(line.Text).Select(text => (line, text: text.Trim())))
        .Select(item => (item.line, item.text, reading: MeasureText.Read(item.text)))
        .Where(item => item.reading is not null && size(item.reading) is > 0 and <= CoarsestMicrometers)
        .OrderBy(item => size(item.reading!))
        .Select(item => new ProposedMeasure(item.text, item.reading!, item.line.Quote(item.text)))
        .FirstOrDefault();

    private static IEnumerable<string> Tolerances(string line)
    {
        foreach (Match match in PlusMinus().Matches(line))
        {
            yield return match.Value;
        }

        if (IsAboutTolerance().IsMatch(line))
        {
            foreach (Match match in Bare().Matches(line))
            {
                yield return match.Groups["measure"].Value;
            }
        }
    }

    private static decimal? HalfWidth(MeasureReading reading) => reading switch
    {
        MeasureReading.OfLength length => length.Value.Micrometers,
        MeasureReading.OfDeviations deviations => deviations.Width.Micrometers / 2,
        _ => null,
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Unit = @"( ?(inch(es)?|in\b\.?|""|''|thou(sandths?)?|mils?|tenths?|mm|millimeters?|µm|um\b|microns?|micrometers?))?";

    [GeneratedRegex(@"(±|\+ ?/ ?-|\+-|plus or minus ) ?((\d+/\d+)|(\d*\.?\d+))" + Unit + @"|\+ ?\d*\.\d+ ?/ ?- ?\d*\.\d+" + Unit, Plain)]
    private static partial Regex PlusMinus();

    [GeneratedRegex(@"\b(tolerances?|hold(s|ing)?|held|within|accura(cy|te)|runout|flatness|concentric(ity)?|close to|down to)\b|\bto 0?\.00\d|±|\+/-", Plain)]
    private static partial Regex IsAboutTolerance();

    [GeneratedRegex(
        @"(^|[ (\t~<])(?<measure>(0?\.0\d+" + Unit + @")|(\d*\.?\d+ ?(thou(sandths?)?|tenths|microns?|µm|millionths))|((half|quarter) (a |of a )?(thou(sandth)?|tenth))|(a (tenth|thou))|(0?\.\d+ ?mm)|(\d+/(32|64|128)""?))",
        Plain)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(^|[^\w.])(?<measure>(Ra ?\d{1,3}(\.\d+)?( ?(µin|µm|microinch(es)?))?)|(\d{1,3}(\.\d+)? ?(µin|µm|microinch(es)?|micro-inch)? ?Ra\b)|(N[1-9]\b finish))", Plain)]
    private static partial Regex Surface();
}
