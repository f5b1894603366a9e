namespace PrecisionJobs.Domain.Accounts;

/// <summary>What a stored file is for; decides who may download it.</summary>
public enum StoredFileKind
{
    /// <summary>A candidate's résumé.</summary>
    Resume,

    /// <summary>A copy of a certificate.</summary>
    CertificateDocument,

    /// <summary>Another document on a candidate's profile.</summary>
    ProfileDocument,
}

/// <summary>
/// A file somebody uploaded. The bytes lie outside the web root under a random name; what is served is always an
/// attachment, never shown inside a page.
/// </summary>
public sealed class StoredFile
{
    /// <summary>Largest file accepted: 5 MB.</summary>
    public const int MaximumBytes = 5 * 1024 * 1024;

    /// <summary>Longest original name kept, in characters.</summary>
    public const int NameLength = 200;

    public int Id { get; private set; }

    public required StoredFileKind Kind { get; init; }

    /// <summary>The account that uploaded it.</summary>
    public required int OwnerAccountId { get; init; }

    /// <summary>Random name on disk: 32 hexadecimal digits, no extension.</summary>
    public required string StorageName { get; init; }

    /// <summary>The name it had on the uploader's machine, cleaned of path and control characters.</summary>
    public required string OriginalName { get; init; }

    /// <summary>Content type by what the bytes are, never by what the browser said.</summary>
    public required string ContentType { get; init; }

    public required int SizeBytes { get; init; }

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>Taken off the profile by its owner; the bytes stay while an application still holds the file.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Takes it off the owner's profile.</summary>
    public void Remove(DateTime now) => RemovedAt ??= now;
}
