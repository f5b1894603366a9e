using System.Globalization;
using System.Text;
using System.Xml;

namespace PrecisionJobs.Web.Features.Feeds;

/// <summary>Text and instants as XML takes them.</summary>
internal static class XmlText
{
    /// <summary>How feeds are written. CDATA that holds its own end is split by the writer.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
    };

    /// <summary>The text without the characters that XML has no way to write.</summary>
    public static string Of(string? text)
    {
        if (text is null || IsClean(text))
        {
            return text ?? string.Empty;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>RFC 3339.</summary>
    public static string Of(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static bool IsClean(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
