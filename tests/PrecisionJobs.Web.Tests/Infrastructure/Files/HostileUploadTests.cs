using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Tests.Infrastructure.Files;

/// <summary>What others let in: CVE-2019-13358, CVE-2021-41560, CVE-2026-54454.</summary>
public sealed class HostileUploadTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Main = "word/document.xml";

    public static TheoryData<string> ExecutableNames =>
    [
        "shell.php", "shell.aspx", "page.html", "drawing.svg", "page.htm", "run.exe", "resume.docm", "resume.doc", "resume",
        "script.js", "page.cshtml", "web.config", ".htaccess", "resume.pdf.exe", "resume.rtf",
    ];

    public static TheoryData<string> UnsafeNames =>
    [
        "resume.php.pdf", "resume.PHP.pdf", "resume.aspx.docx", "a.html.txt", "a.svg.pdf", "a.phtml.v2.pdf", "shell.php\0.pdf",
        "resume.pdf\0", "resume.pdf.", "resume.pdf...", "resume.pdf ", "resume.php. .pdf", "", " ", "../",
    ];

    [Theory]
    [MemberData(nameof(ExecutableNames))]
    public async Task Take_ExecutableOrUnknownExtension_IsRefused(string name) =>
        Assert.Equal(FileRefusal.WrongKind, await RefusalOf(name, TestFiles.Pdf()));

    [Theory]
    [MemberData(nameof(UnsafeNames))]
    public async Task Take_DoubleExtensionNullByteOrTrailingDot_IsRefused(string name) =>
        Assert.Equal(FileRefusal.UnsafeName, await RefusalOf(name, TestFiles.Pdf()));

    [Theory]
    [InlineData("resume.pdf", "<?php system($_GET['c']); ?>")]
    [InlineData("resume.pdf", "junk %PDF-1.4")]
    [InlineData("resume.pdf", "%PDF-x.y and more")]
    [InlineData("resume.docx", "%PDF-1.4 and more text")]
    [InlineData("resume.docx", "PK not a zip")]
    [InlineData("resume.txt", "%PDF-1.4 and more text")]
    [InlineData("resume.txt", "<?php system($_GET['c']); ?>")]
    [InlineData("resume.txt", "  <!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("resume.txt", "\uFEFF<svg onload=alert(1)>")]
    [InlineData("resume.txt", "MZ\u0090\0\u0003")]
    [InlineData("resume.txt", "text with a null \0 byte")]
    [InlineData("resume.txt", "text with an escape \u001B[2J")]
    public async Task Take_WrongMagicBytes_IsRefused(string name, string content) =>
        Assert.Equal(FileRefusal.ContentMismatch, await RefusalOf(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task Take_TextThatIsNeitherUtf8NorWindows1252_IsRefused() =>
        Assert.Equal(FileRefusal.ContentMismatch, await RefusalOf("resume.txt", [0x52, 0xE9, 0x20, 0x81]));

    [Fact]
    public async Task Take_ZipWithoutAWordDocument_IsRefused()
    {
        var zip = TestFiles.Zip([("hello.txt", "hello"u8.ToArray())]);

        Assert.Equal(FileRefusal.ContentMismatch, await RefusalOf("resume.docx", zip));
    }

    [Fact]
    public async Task Take_ImageAsResume_IsRefused() =>
        Assert.Equal(FileRefusal.WrongKind, await RefusalOf("photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));

    [Fact]
    public async Task Take_MoreThanFiveMegabytes_IsRefused()
    {
        var bytes = new byte[StoredFile.MaximumBytes + 1];
        "%PDF-1.4"u8.CopyTo(bytes);

        Assert.Equal(FileRefusal.TooLarge, await RefusalOf("resume.pdf", bytes));
    }

    [Fact]
    public async Task Take_DocxWithAnExternalEntity_ReadsNothingAndAsksNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var bytes = TestFiles.Package((Main, TestFiles.Document(
            "&secret;&outside;",
            "<!DOCTYPE w [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY outside SYSTEM \"http://127.0.0.1:"
                + port + "/x\">]>")));

        Assert.Equal(FileRefusal.Unreadable, await RefusalOf("resume.docx", bytes));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("word/_rels/document.xml.rels")]
    public async Task Take_DocxWithBillionLaughs_IsRefusedAtOnce(string part)
    {
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 12; level++)
        {
            laughs.Append("<!ENTITY a").Append(level).Append(" \"")
                .Insert(laughs.Length, $"&a{level - 1};", 10).Append("\">");
        }

        var bytes = TestFiles.Package((part, TestFiles.Document("&a11;", laughs.Append("]>").ToString())));
        var watch = Stopwatch.StartNew();

        Assert.Equal(FileRefusal.Unreadable, await RefusalOf("resume.docx", bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"Took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Take_DocxThatIsAZipBomb_IsRefusedWithoutUnpacking()
    {
        var bytes = TestFiles.Package((Main, TestFiles.Document(new string('A', 60_000_000))));
        Assert.True(bytes.Length < StoredFile.MaximumBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(FileRefusal.Unreadable, await RefusalOf("resume.docx", bytes));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Fact]
    public async Task Take_DocxThatUnderstatesItsSize_IsStoppedWhileReading()
    {
        var bytes = TestFiles.Package((Main, TestFiles.Document(new string('A', 40_000_000))));
        Understate(bytes, declared: 5_000);

        Assert.Equal(FileRefusal.Unreadable, await RefusalOf("resume.docx", bytes));
    }

    [Fact]
    public async Task Take_DocxWithThousandsOfParts_IsRefused()
    {
        var parts = Enumerable.Range(0, 2_000).Select(number => ($"word/media/{number}.xml", "<a/>"));

        Assert.Equal(FileRefusal.Unreadable, await RefusalOf("resume.docx", TestFiles.Package([.. parts])));
    }

    [Fact]
    public async Task Take_DocxWithMacros_IsRefused()
    {
        Assert.Equal(
            FileRefusal.ActiveContent, await RefusalOf("resume.docx", TestFiles.Package(("word/vbaProject.bin", "macro"))));
        Assert.Equal(
            FileRefusal.ActiveContent,
            await RefusalOf("resume.docx", TestFiles.Package((
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>
                """))));
    }

    [Theory]
    [InlineData("https://evil.example/template.dotm", true)]
    [InlineData(@"\\evil.example\share\template.dotm", true)]
    [InlineData("file://evil.example/template.dotm", true)]
    [InlineData("file:///C:/Users/dana/Templates/Resume.dotx", false)]
    public async Task Take_DocxWithATemplateFromElsewhere_IsRefused(string target, bool refused)
    {
        var bytes = TestFiles.Package((
            "word/_rels/settings.xml.rels",
            $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{target}" TargetMode="External"/></Relationships>
            """));

        Assert.Equal(refused ? FileRefusal.ActiveContent : null, await RefusalOf("resume.docx", bytes));
    }

    [Fact]
    public async Task Take_Refused_LeavesNoBytesBehind()
    {
        var folder = Path.Combine(host.Folder, "files");
        var before = Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;

        await RefusalOf("shell.php", TestFiles.Pdf());
        await RefusalOf("resume.pdf", "<?php"u8.ToArray());

        Assert.Equal(before, Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0);
    }

    private async Task<FileRefusal?> RefusalOf(string name, byte[] bytes)
    {
        var store = host.Services.GetRequiredService<FileStore>();
        var outcome = await store.TakeAsync(name, bytes, StoredFileKind.Resume, 1, CancellationToken.None);
        return outcome is UploadOutcome.Refused refused ? refused.Why : null;
    }

    /// <summary>Writes a false unpacked size into the central directory entry of the main part.</summary>
    private static void Understate(byte[] zip, int declared)
    {
        var name = Encoding.ASCII.GetBytes(Main);
        for (var at = 0; at < zip.Length - 46 - name.Length; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && zip.AsSpan(at + 46).StartsWith(name))
            {
                BitConverter.TryWriteBytes(zip.AsSpan(at + 24), declared);
                return;
            }
        }

        throw new InvalidOperationException("The part was not found.");
    }
}
