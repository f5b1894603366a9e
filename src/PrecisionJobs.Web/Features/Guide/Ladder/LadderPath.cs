using System.Globalization;
using System.Text;

namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>Draws the line of an arrow: out of the right side of a box, past others, into the left side of the next.</summary>
internal static class LadderPath
{
    private const double HeadRoom = 3;
    private const double Bulge = 46;

    /// <summary>SVG path data through points that are left edges of boxes (first and last) and of places between them.</summary>
    public static string Through(IReadOnlyList<(double X, double Y)> way)
    {
        var (first, last) = (way[0], way[^1]);
        if (Math.Abs(first.X - last.X) < 1)
        {
            var side = first.X + LadderLayout.BoxWidth;
            return $"M{Text(side)} {Text(first.Y)}C{Text(side + Bulge)} {Text(first.Y)} {Text(side + Bulge)} {Text(last.Y)} {Text(side + HeadRoom)} {Text(last.Y)}";
        }

        var path = new StringBuilder();
        var (x, y) = (first.X + LadderLayout.BoxWidth + HeadRoom, first.Y);
        path.Append('M').Append(Text(x)).Append(' ').Append(Text(y));
        foreach (var (index, (nextX, nextY)) in way.Skip(1).Index())
        {
            var isLast = index == way.Count - 2;
            var end = isLast ? nextX - HeadRoom : nextX;
            var half = (end - x) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{Text(x + half)} {Text(y)} {Text(end - half)} {Text(nextY)} {Text(end)} {Text(nextY)}");
            (x, y) = (isLast ? end : nextX + LadderLayout.BoxWidth, nextY);
            if (!isLast)
            {
                path.Append('H').Append(Text(x));
            }
        }

        return path.ToString();
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
