using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>
/// The text of a Word document: headers, body with tables and text boxes, footers. The package is checked as an upload is
/// (<see cref="WordInspection"/>), and its parts are read as plain XML: relations are not looked at, so none is followed.
/// </summary>
internal static class WordText
{
    private const int MaximumDepth = 200;
    private const long MaximumPartBytes = 12L * 1024 * 1024;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static ResumeTextOutcome Read(byte[] bytes, CancellationToken cancellationToken)
    {
        if (WordInspection.Check(bytes) is { } refusal)
        {
            return ResumeTextReader.Unreadable(refusal == FileRefusal.ActiveContent
                ? "This Word document holds macros or fetches parts from elsewhere."
                : "This is no Word document that can be opened.");
        }

        using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var part in Parts(package))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Length > MaximumPartBytes || Load(part) is not { } root)
            {
                return ResumeTextReader.Unreadable("This Word document is too large or too deeply nested to be read.");
            }

            new Writer(text, cancellationToken).Blocks(root);
        }

        return new ResumeTextOutcome.Read(ResumeTextReader.Capped(text));
    }

    private static IEnumerable<ZipArchiveEntry> Parts(ZipArchive package) => package.Entries
        .Where(part => OrderOf(part.FullName) >= 0)
        .OrderBy(part => OrderOf(part.FullName))
        .ThenBy(part => part.FullName, StringComparer.Ordinal);

    private static int OrderOf(string name) => name switch
    {
        "word/document.xml" => 1,
        _ when name.StartsWith("word/header", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) => 0,
        _ when name.StartsWith("word/footer", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) => 2,
        _ => -1,
    };

    private static XElement? Load(ZipArchiveEntry part)
    {
        using (var stream = part.Open())
        using (var reader = XmlReader.Create(stream, Settings()))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaximumDepth)
                {
                    return null;
                }
            }
        }

        using var again = part.Open();
        using var whole = XmlReader.Create(again, Settings());
        return XElement.Load(whole, LoadOptions.PreserveWhitespace);
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaximumPartBytes,
    };

    private sealed class Writer(StringBuilder text, CancellationToken cancellationToken)
    {
        public void Blocks(XElement parent)
        {
            foreach (var element in parent.Elements())
            {
                if (text.Length > ResumeTextReader.MaximumCharacters)
                {
                    return;
                }

                switch (NameOf(element))
                {
                    case "p":
                        Paragraph(element);
                        break;
                    case "tbl":
                        Table(element);
                        break;
                    case "Fallback" or "del" or "moveFrom" or "sectPr" or "pPr":
                        break;
                    default:
                        Blocks(element);
                        break;
                }
            }
        }

        private void Table(XElement table)
        {
            foreach (var row in Rows(table))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var cells = row.Elements().Where(element => NameOf(element) == "tc").Select(Cell).ToList();

                // A row of single lines is a row; columns of several lines each are read one after the other.
                text.AppendJoin(cells.TrueForAll(cell => !cell.Contains('\n', StringComparison.Ordinal)) ? "\t" : "\n\n", cells).Append('\n');
            }
        }

        private static IEnumerable<XElement> Rows(XElement table) =>
            table.Elements().SelectMany(element => NameOf(element) == "tr" ? [element] : NameOf(element) is "sdt" or "sdtContent" ? Rows(element) : []);

        private string Cell(XElement cell)
        {
            var inner = new StringBuilder();
            new Writer(inner, cancellationToken).Blocks(cell);
            return inner.ToString().Trim();
        }

        private void Paragraph(XElement paragraph)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = new StringBuilder();
            var boxes = new List<XElement>();
            Runs(paragraph, line, boxes);
            var isItem = paragraph.Elements().Where(element => NameOf(element) == "pPr").SelectMany(element => element.Elements()).Any(element => NameOf(element) == "numPr");
            text.Append(isItem && line.Length > 0 ? "• " : string.Empty).Append(line).Append('\n');
            boxes.ForEach(Blocks);
        }

        private static void Runs(XElement parent, StringBuilder line, List<XElement> boxes)
        {
            foreach (var element in parent.Elements())
            {
                switch (NameOf(element))
                {
                    case "t":
                        line.Append(element.Value);
                        break;
                    case "tab" or "ptab":
                        line.Append('\t');
                        break;
                    case "br" or "cr":
                        line.Append('\n');
                        break;
                    case "noBreakHyphen":
                        line.Append('-');
                        break;
                    case "txbxContent":
                        boxes.Add(element);
                        break;
                    case "Fallback" or "del" or "moveFrom" or "pPr" or "rPr" or "instrText":
                        break;
                    case "r" when IsHidden(element):
                        break;
                    default:
                        Runs(element, line, boxes);
                        break;
                }
            }
        }

        // Text that no reader of the document sees is no statement of its owner.
        private static bool IsHidden(XElement run) => run.Elements().Where(element => NameOf(element) == "rPr")
            .SelectMany(element => element.Elements()).Any(element => NameOf(element) == "vanish");

        private static string NameOf(XElement element) =>
            element.Name.Namespace == Word || element.Name.Namespace == Strict || element.Name.LocalName is "Fallback" ? element.Name.LocalName : string.Empty;
    }
}
