using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Analysis;

/// <summary>How a word follows the one before it.</summary>
internal enum Joint
{
    /// <summary>Something stands between that parts them, or nothing comes before.</summary>
    Apart,

    /// <summary>White space only.</summary>
    Space,

    /// <summary>One hyphen only.</summary>
    Hyphen,
}

/// <summary>A word of a text: lower case, without accents, decimals and "gd&amp;t" in one piece.</summary>
/// <param name="Text">The word as compared.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
/// <param name="Joint">How it follows the word before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TradeWord(string Text, int Start, int End, Joint Joint)
{
    public bool IsNumber => Text.All(char.IsAsciiDigit);

    public bool HasDigit => Text.Any(char.IsAsciiDigit);

    public bool IsLetters => Text.All(char.IsAsciiLetter);
}
