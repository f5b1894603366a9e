using System.Text;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>Plain text in UTF-8, UTF-16 or, where it is neither, Windows-1252.</summary>
internal static class PlainText
{
    // One in so many may be a control character; more is no text.
    private const int ControlShare = 50;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static ResumeTextOutcome Read(byte[] bytes)
    {
        var text = Decode(bytes);
        var controls = text.Count(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f'));
        return controls * ControlShare > text.Length
            ? ResumeTextReader.Unreadable("This file is no text, PDF or Word document.")
            : new ResumeTextOutcome.Read(text.Length > ResumeTextReader.MaximumCharacters ? text[..ResumeTextReader.MaximumCharacters] : text);
    }

    private static string Decode(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(span[3..]);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || LooksWide(span, zeroAt: 1))
        {
            return Encoding.Unicode.GetString(span).TrimStart('\uFEFF');
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || LooksWide(span, zeroAt: 0))
        {
            return Encoding.BigEndianUnicode.GetString(span).TrimStart('\uFEFF');
        }

        try
        {
            return StrictUtf8.GetString(span);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(span);
        }
    }

    // UTF-16 without its mark: every other byte of Latin text is zero.
    private static bool LooksWide(ReadOnlySpan<byte> bytes, int zeroAt)
    {
        var zeros = 0;
        var length = Math.Min(bytes.Length, 512) & ~1;
        for (var at = 0; at < length; at += 2)
        {
            zeros += bytes[at + zeroAt] == 0 && bytes[at + 1 - zeroAt] != 0 ? 1 : 0;
        }

        return length > 8 && zeros * 10 > length * 4;
    }
}
