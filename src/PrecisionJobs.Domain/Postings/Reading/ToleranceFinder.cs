using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Finds the tightest tolerance that a text names: "±0.0005", "+/- .0002 in", "within half a thou", "5 microns".</summary>
internal static partial class ToleranceFinder
{
    private const decimal TightestMicrometers = 0.02m;
    private const decimal CoarsestMicrometers = 2_540;

    /// <summary>The tightest one and the words that name it; null where none is named.</summary>
    public static (int Microinches, string Quote)? Find(string? text)
    {
        (int Microinches, string Quote)? tightest = null;
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            for (var match = Named().Match(line); match.Success; match = match.NextMatch())
            {
                if (MicroinchesOf(match) is { } found && !(tightest?.Microinches <= found))
                {
                    tightest = (found, Around(line, match));
                }
            }
        }

        return tightest;
    }

    private static int? MicroinchesOf(Match match)
    {
        var written = $"{match.Groups["size"].Value} {match.Groups["unit"].Value}".Trim();
        return MeasureText.Read(written) is MeasureReading.OfLength { Value.Micrometers: >= TightestMicrometers and <= CoarsestMicrometers } read
            ? (int)Math.Round(read.Value.Micrometers / 0.0254m)
            : null;
    }

    private static string Around(string line, Match match)
    {
        var start = Math.Max(0, line.LastIndexOf(". ", match.Index, StringComparison.Ordinal) + 1);
        var end = line.IndexOf(". ", match.Index + match.Length, StringComparison.Ordinal);
        var quote = line[start..(end < 0 ? line.Length : end)].Trim();
        return quote.Length > 200 ? match.Value : quote;
    }

    private const string Unit = @"(?<unit>in(ch(es)?)?\b|[""″”]|thousandths?|thous?\b|tenths?|mils?\b|mm\b|millimet(er|re)s?|µm|μm|um\b|microns?|micromet(er|re)s?|millionths?)";

    [GeneratedRegex(
        @"(±|\+ ?/ ?-|\+ ?/ ?–|\+-|plus or minus|within( a)?|toleranc(e|es|ing)[\w ]{0,25}?(of|to|at|:|as|than|under|hold(ing)?)( ?(±|\+ ?/ ?-))?|hold(ing|s)?( to)?( within)?) ?"
        + @"((?<size>0?\.\d{3,6}|0\.\d{2,6})(?!\d) ?" + Unit + @"?|(?<size>\d{1,3}(\.\d)?|half a|a|one|two|three|five|ten|a few) ?-?" + Unit + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
