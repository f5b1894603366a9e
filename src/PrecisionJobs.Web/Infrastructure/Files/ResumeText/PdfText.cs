using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>The text of a PDF in the order people read it, columns one after the other.</summary>
internal static class PdfText
{
    /// <summary>Pages that are read; the longest federal résumés have about fifteen.</summary>
    public const int MaximumPages = 40;

    private const int MaximumNesting = 64;
    private const int LeastCharactersAPage = 20;

    public static ResumeTextOutcome Read(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = MaximumNesting,
                FilterProvider = new PdfFilters(),
            });
            return Read(document, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ResumeTextReader.Unreadable("This PDF is locked with a password. Save it without one.");
        }
    }

    private static ResumeTextOutcome Read(PdfDocument document, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var pages = Math.Min(document.NumberOfPages, MaximumPages);
        var pictures = 0;
        for (var number = 1; number <= pages && text.Length < ResumeTextReader.MaximumCharacters; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            var before = text.Length;
            PdfLayout.Write(page, text);
            pictures += text.Length - before < LeastCharactersAPage && page.NumberOfImages > 0 ? 1 : 0;
        }

        var characters = text.ToString().Count(char.IsLetterOrDigit);
        return characters >= LeastCharactersAPage
            ? new ResumeTextOutcome.Read(ResumeTextReader.Capped(text))
            : pictures > 0
                ? ResumeTextReader.Unreadable("This PDF is a scan: its pages are pictures, and there is no text in them to read.")
                : ResumeTextReader.Unreadable("This PDF holds no text.");
    }
}
