using System.Globalization;
using System.Text;
using PrecisionJobs.Domain;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>The two standard fonts of a page: what they can write, and how wide it is.</summary>
internal sealed class ResumeFonts(PdfPageBuilder page, PdfDocumentBuilder.AddedFont regular, PdfDocumentBuilder.AddedFont bold)
{
    private const double Measured = 1_000;

    private readonly Dictionary<(char Letter, bool IsBold), double> _widths = [];

    public PdfDocumentBuilder.AddedFont Regular => regular;

    public PdfDocumentBuilder.AddedFont Bold => bold;

    /// <summary>The text with what the fonts cannot write put in letters that they can.</summary>
    public string Fit(string text)
    {
        var fitted = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            fitted.Append(char.IsWhiteSpace(letter) ? " " : CanWrite(letter) ? letter.ToString() : Instead(letter));
        }

        return fitted.ToString();
    }

    /// <summary>The width in points.</summary>
    public double WidthOf(string text, double size, bool isBold) => text.Sum(letter => Width(letter, isBold) * size / Measured);

    // The standard fonts are written in their own encoding, in which the codes above ASCII mean other letters: ± would come out as a dash.
    private static bool CanWrite(char letter) => letter is >= ' ' and <= '~';

    private static string Instead(char letter)
    {
        var plain = letter switch
        {
            '±' => "+/-",
            '×' => "x",
            'µ' or 'μ' => "u",
            '–' or '—' or '−' or '‐' or '‑' => "-",
            '’' or '‘' => "'",
            '“' or '”' or '″' => "\"",
            '…' => "...",
            '•' => "-",
            '≤' => "<=",
            '≥' => ">=",
            '°' => " deg",
            '⌀' or 'Ø' => "dia ",
            '⁄' => "/",
            _ => LatinLetters.Plain(letter).ToString(),
        };
        return plain.All(CanWrite)
            && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format) ? plain : string.Empty;
    }

    private double Width(char letter, bool isBold)
    {
        if (!_widths.TryGetValue((letter, isBold), out var width))
        {
            // The end of one letter is where the next begins.
            var letters = page.MeasureText(letter.ToString(), Measured, new PdfPoint(0, 0), isBold ? bold : regular);
            _widths[(letter, isBold)] = width = letters[0].EndBaseLine.X;
        }

        return width;
    }
}
