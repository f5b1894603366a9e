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
    public static IReadOnlyList<FileContent> AcceptedFor(StoredFileKind kind) => kind == StoredFileKind.Resume
        ? [FileContent.Pdf, FileContent.Word, FileContent.Text]
        : [FileContent.Pdf, FileContent.Jpeg, FileContent.Png];

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public static string AcceptAttribute(StoredFileKind kind) => kind == StoredFileKind.Resume
        ? ".pdf,.docx,.txt"
        : ".pdf,.jpg,.jpeg,.png";

    /// <summary>What may be uploaded, in a sentence.</summary>
    public static string Hint(StoredFileKind kind) => kind == StoredFileKind.Resume
        ? "PDF, Word (DOCX) or plain text, up to 5 MB. Drop it here or choose it."
        : "PDF, JPG or PNG, up to 5 MB. A photo of the card is fine.";

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
