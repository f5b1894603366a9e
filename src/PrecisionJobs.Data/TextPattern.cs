namespace PrecisionJobs.Data;

/// <summary>Patterns for <c>EF.Functions.Like</c>, which ignores the case of plain letters on both databases.</summary>
public static class TextPattern
{
    /// <summary>The escape character to hand to <c>Like</c>.</summary>
    public const string Escape = "\\";

    /// <summary>Matches what has the text anywhere in it, wildcards taken as the characters they are.</summary>
    public static string Containing(string text) => $"%{Escaped(text)}%";

    private static string Escaped(string text) => text
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal)
        .Replace("[", Escape + "[", StringComparison.Ordinal);
}
