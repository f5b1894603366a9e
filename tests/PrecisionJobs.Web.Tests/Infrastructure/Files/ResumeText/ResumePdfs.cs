using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PrecisionJobs.Web.Tests.Infrastructure.Files.ResumeText;

/// <summary>PDF files, good and hostile.</summary>
internal static class ResumePdfs
{
    // One grey pixel.
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>Texts at places of pages of Letter size, in points from the lower left.</summary>
    public static byte[] Of(int pages, params (double X, double Y, string Text)[] texts)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < pages; number++)
        {
            var page = builder.AddPage(PageSize.Letter);
            foreach (var (x, y, text) in texts)
            {
                page.AddText(text, 10, new PdfPoint(x, y), font);
            }
        }

        return builder.Build();
    }

    public static byte[] OfPictures()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.Letter).AddPng(Convert.FromBase64String(Pixel), new PdfRectangle(0, 0, 600, 780));
        return builder.Build();
    }

    /// <summary>A page whose content unpacks to so many bytes of spaces.</summary>
    public static byte[] Bomb(int bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var left = bytes; left > 0; left -= blanks.Length)
            {
                stream.Write(blanks);
            }
        }

        return Written(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
            $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    public static byte[] Locked() => WithTrailer(
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >> /ID [<00> <00>]",
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"]);

    /// <summary>Pages that are each other's parents.</summary>
    public static byte[] Circle() => Written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
        "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");

    private static byte[] Written(params string[] objects) => WithTrailer(string.Empty, objects);

    private static byte[] WithTrailer(string trailer, string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
