using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>What the bytes of an upload are, whatever its name or the browser says.</summary>
public enum FileContent
{
    Pdf,
    Word,
    Text,
    Jpeg,
    Png,
}

/// <summary>Names and types of the contents that are accepted.</summary>
public static class FileContents
{
    /// <summary>What may be uploaded for a purpose.</summary>
    public static IReadOnlyList<FileContent> AcceptedFor(StoredFileKind kind) => kind switch
    {
        StoredFileKind.Resume => [FileContent.Pdf, FileContent.Word, FileContent.Text],
        StoredFileKind.CertificateDocument => [FileContent.Pdf, FileContent.Jpeg, FileContent.Png],
        _ => [FileContent.Pdf, FileContent.Jpeg, FileContent.Png, FileContent.Word, FileContent.Text],
    };

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public static string AcceptAttribute(StoredFileKind kind) => kind switch
    {
        StoredFileKind.Resume => ".pdf,.docx,.txt",
        StoredFileKind.CertificateDocument => ".pdf,.jpg,.jpeg,.png",
        _ => ".pdf,.jpg,.jpeg,.png,.docx,.txt",
    };

    /// <summary>What may be uploaded, in a sentence.</summary>
    public static string Hint(StoredFileKind kind) => kind switch
    {
        StoredFileKind.Resume => "PDF, Word (DOCX) or plain text, up to 5 MB. Drop it here or choose it.",
        StoredFileKind.CertificateDocument => "PDF, JPG or PNG, up to 5 MB. A photo of the card is fine.",
        _ => "PDF, JPG, PNG, Word (DOCX) or plain text, up to 5 MB. A photo is fine.",
    };

    /// <summary>What a refused upload should have been.</summary>
    public static string Wanted(StoredFileKind kind) => kind switch
    {
        StoredFileKind.Resume => "a PDF, DOCX or TXT file",
        StoredFileKind.CertificateDocument => "a PDF, JPG or PNG file",
        _ => "a PDF, JPG, PNG, DOCX or TXT file",
    };

    /// <summary>The content that an extension promises, or null for one that is not accepted anywhere.</summary>
    public static FileContent? Promised(string extension) => extension.ToUpperInvariant() switch
    {
        ".PDF" => FileContent.Pdf,
        ".DOCX" => FileContent.Word,
        ".TXT" => FileContent.Text,
        ".JPG" or ".JPEG" => FileContent.Jpeg,
        ".PNG" => FileContent.Png,
        _ => null,
    };
}
