using System.IO.Compression;
using System.Text;

namespace PrecisionJobs.Testing;

/// <summary>Files as people upload them, and as they should not.</summary>
public static class TestFiles
{
    private const string Types =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>A small PDF with one line of text.</summary>
    public static byte[] Pdf(string text = "Dana Whitfield, CNC machinist") => Encoding.Latin1.GetBytes(
        $"""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
        4 0 obj<</Length {text.Length + 32}>>stream
        BT /F1 12 Tf 72 720 Td ({text}) Tj ET
        endstream endobj
        5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """);

    /// <summary>A Word document of one paragraph.</summary>
    public static byte[] Docx(string text = "Dana Whitfield, CNC machinist") => Package(("word/document.xml", Document(text)));

    /// <summary>A package with the parts of a Word document and these; a part given here takes the place of the usual one.</summary>
    public static byte[] Package(params (string Name, string Text)[] parts)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Types,
            ["_rels/.rels"] = Relations,
            ["word/document.xml"] = Document("Dana Whitfield"),
        };
        foreach (var (name, text) in parts)
        {
            all[name] = text;
        }

        return Zip(all.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))));
    }

    /// <summary>A zip of parts.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>The main part of a Word document.</summary>
    public static string Document(string text, string prolog = "") =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        {prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>
        """;
}
