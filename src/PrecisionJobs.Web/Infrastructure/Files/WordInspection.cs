using System.IO.Compression;
using System.Xml;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>
/// Checks that bytes are a Word document without surprises: a well-formed package of bounded size, without macros,
/// without document type declarations (and so without entities), without parts fetched from elsewhere.
/// </summary>
internal static class WordInspection
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Most parts in a package; a long résumé has about thirty.</summary>
    public const int MaximumParts = 1_000;

    /// <summary>Most bytes that all parts unpack to, by what the package says.</summary>
    public const long MaximumUnpackedBytes = 100L * 1024 * 1024;

    /// <summary>Most bytes of XML that are read, counted while reading: a package may say less than it unpacks to.</summary>
    public const long MaximumXmlBytes = 30L * 1024 * 1024;

    /// <summary>A part that unpacks to more than this times its packed size is a bomb, when it is larger than a megabyte.</summary>
    public const int MaximumRatio = 200;

    private const string TypesPart = "[Content_Types].xml";
    private const string MainPart = "word/document.xml";

    // Relations of these kinds are fetched when the document is opened; an outside hyperlink is not.
    private static readonly string[] FetchedRelations = ["/attachedTemplate", "/oleObject", "/frame", "/subDocument"];

    /// <summary>Why it cannot be taken, or null when it can.</summary>
    public static FileRefusal? Check(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return FileRefusal.ContentMismatch;
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return CheckPackage(package, bytes.Length);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException
            or NotSupportedException or ArgumentException)
        {
            return FileRefusal.Unreadable;
        }
    }

    private static FileRefusal? CheckPackage(ZipArchive package, int packedBytes)
    {
        var parts = package.Entries;
        if (parts.Count > MaximumParts || parts.Sum(part => part.Length) > MaximumUnpackedBytes
            || parts.Sum(part => part.CompressedLength) > packedBytes || parts.Any(IsBomb))
        {
            return FileRefusal.Unreadable;
        }

        if (package.GetEntry(TypesPart) is null || package.GetEntry(MainPart) is null)
        {
            return FileRefusal.ContentMismatch;
        }

        return parts.Any(IsActive) ? FileRefusal.ActiveContent : CheckXml(parts);
    }

    private static bool IsBomb(ZipArchiveEntry part) =>
        part.Length > 1024 * 1024 && part.Length > part.CompressedLength * MaximumRatio;

    private static bool IsActive(ZipArchiveEntry part)
    {
        var name = part.FullName;
        return name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
            || name.Contains("activeX/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("..", StringComparison.Ordinal);
    }

    private static FileRefusal? CheckXml(IReadOnlyCollection<ZipArchiveEntry> parts)
    {
        var left = MaximumXmlBytes;
        foreach (var part in parts.Where(IsXml))
        {
            using var bounded = new BoundedStream(part.Open(), left);
            if (CheckPart(part, bounded) is { } refusal)
            {
                return refusal;
            }

            left -= bounded.BytesRead;
        }

        return null;
    }

    private static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static FileRefusal? CheckPart(ZipArchiveEntry part, Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
        });
        var isMain = part.FullName == MainPart;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && IsActive(reader))
            {
                return FileRefusal.ActiveContent;
            }

            if (isMain && reader is { NodeType: XmlNodeType.Element, Depth: 0 } && reader.LocalName != "document")
            {
                return FileRefusal.ContentMismatch;
            }
        }

        return null;
    }

    /// <summary>An element that declares macros, or a relation that fetches something from elsewhere on opening.</summary>
    private static bool IsActive(XmlReader element)
    {
        if (element.GetAttribute("ContentType") is { } type
            && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return element.LocalName == "Relationship"
            && string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
            && element.GetAttribute("Type") is { } kind
            && Array.Exists(FetchedRelations, fetched => kind.EndsWith(fetched, StringComparison.OrdinalIgnoreCase))
            && IsElsewhere(element.GetAttribute("Target") ?? string.Empty);
    }

    // Word notes the local path of the template a document was made from; that fetches nothing here.
    private static bool IsElsewhere(string target) =>
        target.StartsWith(@"\\", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)
        || (target.Contains("://", StringComparison.Ordinal)
            && !target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts what is read and ends the reading at a limit.</summary>
    private sealed class BoundedStream(Stream inner, long limit) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Count(int read)
        {
            BytesRead += read;
            return BytesRead > limit
                ? throw new InvalidDataException("The document unpacks to more than is accepted.")
                : read;
        }
    }
}
