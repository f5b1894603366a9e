using System.Globalization;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>How published figures are written on pages.</summary>
public static class FigureText
{
    private const char Minus = '−';

    /// <summary>"$56,150".</summary>
    public static string Dollars(int dollars) => dollars.ToString("$#,##0", CultureInfo.InvariantCulture);

    /// <summary>"$27.00", from cents.</summary>
    public static string DollarsAndCents(int cents) => (cents / 100m).ToString("$#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>"299,500", from hundreds; what is below a hundred is said as such.</summary>
    public static string Hundreds(int hundreds) =>
        hundreds == 0 ? "fewer than 50" : (hundreds * 100).ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>"+12.8%", "−10.8%", "0.0%", from tenths of a percent.</summary>
    public static string Change(int permille) => permille switch
    {
        > 0 => $"+{Percent(permille)}",
        < 0 => $"{Minus}{Percent(-permille)}",
        _ => Percent(0),
    };

    /// <summary>"12.8%", from tenths of a percent.</summary>
    public static string Percent(int permille) => (permille / 10m).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>"4,500".</summary>
    public static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>"1 opening", "3 openings".</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
