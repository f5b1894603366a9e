using System.Globalization;
using System.Text;
using QRCoder;

namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor.SetUp;

/// <summary>A QR code as the path of an SVG: one unit per module, with the quiet zone it needs.</summary>
/// <param name="Size">Width and height in modules.</param>
/// <param name="Path">The dark modules.</param>
public sealed record QrDrawing(int Size, string Path)
{
    /// <summary>Draws a text.</summary>
    public static QrDrawing Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            AppendRow(path, data.ModuleMatrix[row], row);
        }

        return new QrDrawing(data.ModuleMatrix.Count, path.ToString());
    }

    private static void AppendRow(StringBuilder path, System.Collections.BitArray modules, int row)
    {
        for (var column = 0; column < modules.Count; column++)
        {
            var start = column;
            while (column < modules.Count && modules[column])
            {
                column++;
            }

            if (column > start)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start}v1h-{column - start}z");
            }
        }
    }
}
