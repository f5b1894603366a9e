using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Says in plain words where JSON breaks: line and column as an editor counts them, from 1.</summary>
internal static class JsonFault
{
    /// <summary>Tells the fault.</summary>
    /// <param name="fault">What the parser threw.</param>
    /// <param name="json">The text, where it is at hand: then the sign that does not belong there is named.</param>
    public static string Tell(JsonException fault, string? json = null)
    {
        if (fault.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return "it is nested too deep.";
        }

        if (fault is not { LineNumber: { } line, BytePositionInLine: { } bytes })
        {
            return "it breaks off.";
        }

        var text = json?.Split('\n').ElementAtOrDefault((int)line);
        var column = text is null ? (int)bytes : CharactersIn(text, (int)bytes);
        var found = text is null ? string.Empty
            : column < text.TrimEnd().Length ? $", at {text[column]}"
            : ", where something is missing";
        return string.Create(CultureInfo.InvariantCulture, $"see line {line + 1}, column {column + 1}{found}.");
    }

    // The parser counts bytes of UTF-8.
    private static int CharactersIn(string text, int bytes)
    {
        var at = 0;
        while (at < text.Length && bytes > 0)
        {
            var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            bytes -= Encoding.UTF8.GetByteCount(text.AsSpan(at, length));
            at += length;
        }

        return at;
    }
}
