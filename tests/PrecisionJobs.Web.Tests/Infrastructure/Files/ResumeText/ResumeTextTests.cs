using System.IO.Compression;
using System.Text;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;

namespace PrecisionJobs.Web.Tests.Infrastructure.Files.ResumeText;

public sealed class ResumeTextTests
{
    private static readonly ResumeTextReader Reader = new(TimeProvider.System);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_TextOfAnyEncoding_IsTheText(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);

        Assert.Contains("José – TIG, ±.0005", Text([.. coding.GetPreamble(), .. coding.GetBytes("José – TIG, ±.0005\nmachinist")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Windows1252_IsTheText() => Assert.Equal("José – “mics”", Text([.. "Jos"u8, 0xE9, .. " "u8, 0x96, .. " "u8, 0x93, .. "mics"u8, 0x94]));

    [Fact]
    public void Read_PdfOfOneColumn_KeepsRowsAndMarksWideGaps()
    {
        var text = Text(ResumePdfs.Of(1, (50, 700, "CNC Machinist"), (450, 700, "2019 - Present"), (50, 686, "Acme Tool, Dayton, OH"), (50, 640, "Skills")));

        Assert.Equal(["CNC Machinist\t2019 - Present", "Acme Tool, Dayton, OH", "", "Skills"], Lines(text).Take(4));
    }

    [Fact]
    public void Read_PdfOfTwoColumns_ReadsOneAfterTheOther()
    {
        var rows = Enumerable.Range(0, 12).SelectMany(index => new (double, double, string)[]
        {
            (50, 650 - (index * 14), $"left side {index}"), (330, 650 - (index * 14), $"right side text {index}"),
        });
        var lines = Lines(Text(ResumePdfs.Of(1, [(50, 720, "Maria Gomez, Tool and Die Maker in Grand Rapids Michigan, with twenty years at the bench"), .. rows]))).ToList();

        Assert.Equal(
            [.. Enumerable.Range(0, 12).Select(index => $"left side {index}"), .. Enumerable.Range(0, 12).Select(index => $"right side text {index}")],
            lines.Where(line => line.Contains("side", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_WordWithTableBoxesAndHeader_ReadsThemAll()
    {
        var text = Text(Word(
            ("word/header1.xml", Part("hdr", "<w:p><w:r><w:t>Ann Lee</w:t></w:r></w:p>")),
            ("word/document.xml", Part("document", "<w:body>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Fanuc</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>8 years</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Ran </w:t></w:r><w:r><w:t>Haas</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
                + "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:body>"))));

        Assert.Equal(["Ann Lee", "Fanuc\t8 years", "• Ran Haas", "In a box"], Lines(text).Where(line => line.Length > 0));
    }

    [Fact]
    public void Read_ScannedPdf_SaysSoAndThatTheFileIsKept()
    {
        var reason = Reason(ResumePdfs.OfPictures());

        Assert.Contains("scan", reason, StringComparison.Ordinal);
        Assert.Contains("kept", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LockedPdf_SaysSo() => Assert.Contains("password", Reason(ResumePdfs.Locked()), StringComparison.Ordinal);

    [Fact]
    public void Read_FiveHundredPages_ReadsTheFirst()
    {
        var text = Text(ResumePdfs.Of(500, (50, 700, "Machinist page of many words")));

        Assert.InRange(Lines(text).Count(line => line.StartsWith("Machinist", StringComparison.Ordinal)), 1, PdfText.MaximumPages);
    }

    [Fact]
    public void Read_BombInAPdf_EndsWithoutUnpackingIt() =>
        Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(ResumePdfs.Bomb(1 << 30)));

    [Fact]
    public void Read_PagesInACircle_Ends() => Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(ResumePdfs.Circle()));

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    public void Read_EntitiesInWord_AreRefused(string declaration, string use) => Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(Word(
        ("word/document.xml", declaration + Part("document", $"<w:body><w:p><w:r><w:t>{use}</w:t></w:r></w:p></w:body>")))));

    [Fact]
    public void Read_DeepWord_Ends() => Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(Word(
        ("word/document.xml", Part("document", $"{string.Concat(Enumerable.Repeat("<w:r>", 50_000))}{string.Concat(Enumerable.Repeat("</w:r>", 50_000))}")))));

    [Fact]
    public void Read_BombInWord_Ends() => Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(Word(
        ("word/document.xml", Part("document", $"<w:body><w:p><w:r><w:t>{new string('a', 40_000_000)}</w:t></w:r></w:p></w:body>")))));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("%PDF-1.7 and no more")]
    [InlineData("PK\u0003\u0004 no package")]
    [InlineData("{\\rtf1 hello}")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006")]
    public void Read_WhatHoldsNoText_SaysWhy(string text) => Assert.Contains("by hand", Reason(Encoding.Latin1.GetBytes(text)), StringComparison.Ordinal);

    /// <summary>Bytes of a good file with some of them changed: any end but an exception.</summary>
    [Fact]
    public void Read_DamagedFiles_End()
    {
        var random = new Random(7);
        byte[][] good = [ResumePdfs.Of(1, (50, 700, "Machinist")), Word(("word/document.xml", Part("document", "<w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>")))];
        for (var round = 0; round < 60; round++)
        {
            var bytes = (byte[])good[round % 2].Clone();
            for (var change = 0; change < 12; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(Reader.Read(bytes));
        }
    }

    [Fact]
    public void Read_PastItsBudget_SaysSo() =>
        Assert.Contains("too long", Assert.IsType<ResumeTextOutcome.Unreadable>(
            new ResumeTextReader(TimeProvider.System, TimeSpan.FromTicks(1)).Read(ResumePdfs.Of(30, (50, 700, "Machinist")))).Reason, StringComparison.Ordinal);

    private static string Text(byte[] bytes) => Assert.IsType<ResumeTextOutcome.Read>(Reader.Read(bytes)).Text;

    private static string Reason(byte[] bytes) => Assert.IsType<ResumeTextOutcome.Unreadable>(Reader.Read(bytes)).Reason;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Part(string name, string inner) => $"<w:{name} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{inner}</w:{name}>";

    private static byte[] Word(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts.Prepend(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")))
            {
                using var writer = new StreamWriter(package.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
