using System.Text;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>Says what the bytes of a file are. Reads bytes only, opens nothing, asks nothing outside.</summary>
public static class FileInspection
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    // What a server or browser would run, or another format, under the name of a text.
    private static readonly string[] ForeignStarts =
    [
        "%PDF-", "PK\u0003\u0004", "MZ", "{\\rtf", "GIF8", "<?php", "<?=", "<?xml", "<%", "<!doctype", "<html", "<head",
        "<body", "<script", "<svg", "<iframe", "#!",
    ];

    /// <summary>Why bytes cannot be taken as a content, or null when they can; with the content type to serve them as.</summary>
    public static (FileRefusal? Refusal, string ContentType) Check(byte[] bytes, FileContent content) => content switch
    {
        FileContent.Pdf => (Unless(IsPdf(bytes)), "application/pdf"),
        FileContent.Word => (WordInspection.Check(bytes), WordInspection.ContentType),
        FileContent.Jpeg => (Unless(Starts(bytes, [0xFF, 0xD8, 0xFF])), "image/jpeg"),
        FileContent.Png => (Unless(Starts(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])), "image/png"),
        _ => CheckText(bytes),
    };

    private static FileRefusal? Unless(bool matches) => matches ? null : FileRefusal.ContentMismatch;

    /// <summary>A PDF begins with "%PDF-" and its version, at the very first byte.</summary>
    private static bool IsPdf(byte[] bytes) => bytes.Length > 8
        && Starts(bytes, "%PDF-"u8)
        && char.IsAsciiDigit((char)bytes[5]) && bytes[6] == (byte)'.' && char.IsAsciiDigit((char)bytes[7]);

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> magic) => bytes.AsSpan().StartsWith(magic);

    private static (FileRefusal? Refusal, string ContentType) CheckText(byte[] bytes)
    {
        if (bytes.Any(IsControl) || HasForeignStart(bytes))
        {
            return (FileRefusal.ContentMismatch, string.Empty);
        }

        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            return (null, "text/plain; charset=utf-8");
        }
        catch (DecoderFallbackException)
        {
            return bytes.Any(IsUndefinedInWindows1252)
                ? (FileRefusal.ContentMismatch, string.Empty)
                : (null, "text/plain; charset=windows-1252");
        }
    }

    private static bool IsControl(byte value) => value is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D) or 0x7F;

    private static bool IsUndefinedInWindows1252(byte value) => value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;

    private static bool HasForeignStart(byte[] bytes)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        var start = Encoding.Latin1.GetString(text.TrimStart(" \t\r\n\f"u8) is var rest && rest.Length > 16 ? rest[..16] : rest);
        return Array.Exists(ForeignStarts, foreign => start.StartsWith(foreign, StringComparison.OrdinalIgnoreCase));
    }
}
