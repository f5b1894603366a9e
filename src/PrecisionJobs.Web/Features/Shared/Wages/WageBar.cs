using System.Globalization;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Shared.Wages;

/// <summary>
/// The wages of an occupation as a drawing: 10th to 90th percentile, quartiles, median; where a posting's own range is
/// given, it is marked below. Whole dollars a year.
/// </summary>
public sealed class WageBar
{
    private const int Left = 20;
    private const int Width = 360;
    private const int Step = 10_000;

    private readonly int _low;
    private readonly int _high;

    private WageBar(string about, int p10, int? p25, int median, int? p75, int p90, (int Low, int High)? offer)
    {
        (About, P10, P25, Median, P75, P90, Offer) = (about, p10, p25, median, p75, p90, offer);
        _low = Math.Min(p10, offer?.Low ?? p10) / Step * Step;
        _high = (Math.Max(p90, offer?.High ?? p90) + Step - 1) / Step * Step;
    }

    /// <summary>Whose wages: "Annual wages of machinists".</summary>
    public string About { get; }

    public int P10 { get; }

    public int? P25 { get; }

    public int Median { get; }

    public int? P75 { get; }

    public int P90 { get; }

    public (int Low, int High)? Offer { get; }

    /// <summary>The percentiles in a sentence.</summary>
    public string Description => string.Join(", ", Percentiles()) + "."
        + (Offer is { } offer ? $" This posting pays {FigureText.Dollars(offer.Low)} to {FigureText.Dollars(offer.High)}." : string.Empty);

    /// <summary>Both ends of the scale.</summary>
    public (string Low, string High) Scale => (FigureText.Dollars(_low), FigureText.Dollars(_high));

    /// <summary>The axis: a line with a mark at every ten thousand, longer at the ends.</summary>
    public string Axis
    {
        get
        {
            var marks = Enumerable.Range(1, Math.Max(0, ((_high - _low) / Step) - 1))
                .Select(index => $"M{X(_low + (index * Step))} 55v5");
            return $"M{Left} 58H{Left + Width}M{Left} 52v12M{Left + Width} 52v12{string.Concat(marks)}";
        }
    }

    /// <summary>The drawing; null where the source suppresses one of the ends or the median.</summary>
    public static WageBar? Of(string about, int? p10, int? p25, int? median, int? p75, int? p90, (int Low, int High)? offer = null) =>
        p10 is { } low && median is { } middle && p90 is { } high ? new(about, low, p25, middle, p75, high, offer) : null;

    /// <summary>Where a wage is on the scale.</summary>
    public string X(int dollars) => Place(dollars).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>How long a stretch of the scale is.</summary>
    public string Span(int from, int to) => (Place(to) - Place(from)).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where a text of about so many units' width is centered so that it stays in the drawing.</summary>
    public string TextX(int dollars, int width) =>
        Math.Clamp(Place(dollars), width / 2.0, 400 - (width / 2.0)).ToString("0.#", CultureInfo.InvariantCulture);

    private double Place(int dollars) => Left + (Width * (double)(dollars - _low) / (_high - _low));

    private IEnumerable<string> Percentiles()
    {
        yield return $"10th percentile {FigureText.Dollars(P10)}";
        if (P25 is { } lower)
        {
            yield return $"25th {FigureText.Dollars(lower)}";
        }

        yield return $"median {FigureText.Dollars(Median)}";
        if (P75 is { } upper)
        {
            yield return $"75th {FigureText.Dollars(upper)}";
        }

        yield return $"90th {FigureText.Dollars(P90)}";
    }
}
