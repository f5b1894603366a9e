using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Tests.Infrastructure.Files;

public sealed class FileStoreTests(TestHost host) : IClassFixture<TestHost>
{
    private FileStore Store => host.Services.GetRequiredService<FileStore>();

    [Theory]
    [InlineData("resume.pdf", "application/pdf")]
    [InlineData("Resume.PDF", "application/pdf")]
    [InlineData("resume.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("resume.txt", "text/plain; charset=utf-8")]
    public async Task Take_OfEachKind_ServesItAsWhatItIs(string name, string contentType)
    {
        var file = await TakeAsync(name, Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".pdf" => TestFiles.Pdf(),
            ".docx" => TestFiles.Docx(),
            _ => Encoding.UTF8.GetBytes("Résumé of Dana Whitfield\r\n\tCNC machinist, ±0.0005 in"),
        });

        Assert.Equal(contentType, file.ContentType);
    }

    [Fact]
    public async Task Take_TextFromAnOldEditor_IsWindows1252()
    {
        var file = await TakeAsync("resume.txt", [0x52, 0xE9, 0x73, 0x75, 0x6D, 0xE9, 0x20, 0x96, 0x20, 0x44]);

        Assert.Equal("text/plain; charset=windows-1252", file.ContentType);
    }

    [Fact]
    public async Task Take_Accepted_LiesUnderARandomNameOutsideTheWebRoot()
    {
        var bytes = TestFiles.Pdf();

        var first = await TakeAsync("resume.pdf", bytes);
        var second = await TakeAsync("resume.pdf", bytes);

        Assert.False(first.StorageName == second.StorageName);
        Assert.Matches("^[0-9a-f]{32}$", first.StorageName);
        Assert.True(File.Exists(Path.Combine(host.Folder, "files", first.StorageName)));
        Assert.DoesNotContain("wwwroot", host.Folder, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), first.Sha256);
        Assert.Equal(bytes.Length, first.SizeBytes);
    }

    [Theory]
    [InlineData(@"C:\Users\dana\Documents\resume.pdf", "resume.pdf")]
    [InlineData("/home/dana/resume.pdf", "resume.pdf")]
    [InlineData("../../etc/resume.pdf", "resume.pdf")]
    [InlineData("Dana  M. Whitfield — résumé 2027.pdf", "Dana M. Whitfield — résumé 2027.pdf")]
    [InlineData("D.Whitfield.2027.PDF", "D.Whitfield.2027.pdf")]
    [InlineData("resume\u202Efdp.pdf", "resumefdp.pdf")]
    [InlineData("re\r\nsu\"me.pdf", "resu me.pdf")]
    [InlineData(".pdf", "document.pdf")]
    public async Task Take_AnyName_KeepsItWithoutPathAndControlCharacters(string name, string kept) =>
        Assert.Equal(kept, (await TakeAsync(name, TestFiles.Pdf())).OriginalName);

    [Fact]
    public async Task Take_VeryLongName_KeepsTheExtension()
    {
        var file = await TakeAsync(new string('é', 400) + ".pdf", TestFiles.Pdf());

        Assert.Equal(StoredFile.NameLength, file.OriginalName.Length);
        Assert.EndsWith(".pdf", file.OriginalName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_PhotoOfACertificate_IsAccepted()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46];

        var outcome = await Store.TakeAsync(
            "card.jpg", jpeg, StoredFileKind.CertificateDocument, 1, CancellationToken.None);

        Assert.Equal("image/jpeg", Assert.IsType<UploadOutcome.Taken>(outcome).File.ContentType);
    }

    [Theory]
    [InlineData("../precisionjobs.db")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void Open_AnythingButAName_IsAnError(string name) => Assert.Throws<ArgumentException>(() => Store.Open(name));

    private async Task<StoredFile> TakeAsync(string name, byte[] bytes) =>
        Assert.IsType<UploadOutcome.Taken>(
            await Store.TakeAsync(name, bytes, StoredFileKind.Resume, 1, CancellationToken.None)).File;
}
