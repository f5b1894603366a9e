using System.Security.Cryptography;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>What came of an upload.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>Taken: the bytes are on disk, the row is for the caller to store.</summary>
    public sealed record Taken(StoredFile File) : UploadOutcome;

    /// <summary>Not taken.</summary>
    public sealed record Refused(FileRefusal Why, string Message) : UploadOutcome;
}

/// <summary>
/// Uploaded bytes: under random names without extension, in a folder outside the web root. What is taken was checked by
/// content. Bytes whose row was never stored are swept up later (<see cref="FileCleaner"/>).
/// </summary>
public sealed class FileStore(StoragePaths paths, TimeProvider clock)
{
    /// <summary>Digits of a name on disk.</summary>
    public const int NameLength = 32;

    /// <summary>Checks an upload and writes its bytes.</summary>
    /// <param name="upload">The file as it came with the form.</param>
    /// <param name="kind">What it is for; decides what is accepted.</param>
    /// <param name="ownerAccountId">Who uploads it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<UploadOutcome> TakeAsync(
        IFormFile upload, StoredFileKind kind, int ownerAccountId, CancellationToken cancellationToken)
    {
        if (upload.Length is 0 or > StoredFile.MaximumBytes)
        {
            return Refused(upload.Length == 0 ? FileRefusal.Empty : FileRefusal.TooLarge, kind);
        }

        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }

        return await TakeAsync(upload.FileName, bytes, kind, ownerAccountId, cancellationToken);
    }

    /// <summary>Checks bytes under the name they came with and writes them.</summary>
    public async Task<UploadOutcome> TakeAsync(
        string? name, byte[] bytes, StoredFileKind kind, int ownerAccountId, CancellationToken cancellationToken)
    {
        var (refusal, contentType) = Check(name, bytes, kind);
        if (refusal is { } why)
        {
            return Refused(why, kind);
        }

        var storageName = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        Directory.CreateDirectory(paths.Files);
        await using (var target = new FileStream(PathOf(storageName), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await target.WriteAsync(bytes, cancellationToken);
        }

        return new UploadOutcome.Taken(new StoredFile
        {
            Kind = kind,
            OwnerAccountId = ownerAccountId,
            StorageName = storageName,
            OriginalName = FileNames.Clean(FileNames.Base(name)!),
            ContentType = contentType,
            SizeBytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        });
    }

    /// <summary>The bytes, or null when they are gone.</summary>
    public Stream? Open(string storageName)
    {
        var path = PathOf(storageName);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)
            : null;
    }

    /// <summary>Deletes the bytes; nothing happens when they are gone already.</summary>
    public void Delete(string storageName) => File.Delete(PathOf(storageName));

    /// <summary>Names on disk that were written before an instant.</summary>
    public IEnumerable<string> WrittenBefore(DateTime instant) => Directory.Exists(paths.Files)
        ? new DirectoryInfo(paths.Files).EnumerateFiles()
            .Where(file => IsName(file.Name) && file.LastWriteTimeUtc < instant)
            .Select(file => file.Name)
        : [];

    private static (FileRefusal? Refusal, string ContentType) Check(string? name, byte[] bytes, StoredFileKind kind)
    {
        if (bytes.Length is 0 or > StoredFile.MaximumBytes)
        {
            return (bytes.Length == 0 ? FileRefusal.Empty : FileRefusal.TooLarge, string.Empty);
        }

        if (FileNames.Base(name) is not { } baseName)
        {
            return (FileRefusal.UnsafeName, string.Empty);
        }

        return FileContents.Promised(Path.GetExtension(baseName)) is { } content
            && FileContents.AcceptedFor(kind).Contains(content)
                ? FileInspection.Check(bytes, content)
                : (FileRefusal.WrongKind, string.Empty);
    }

    private static UploadOutcome.Refused Refused(FileRefusal why, StoredFileKind kind) => new(
        why, FileRefusals.Message(why, FileContents.Wanted(kind)));

    private static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string storageName) => IsName(storageName)
        ? Path.Combine(paths.Files, storageName)
        : throw new ArgumentException("Not a name of the store.", nameof(storageName));
}
