using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>What a block of a description is.</summary>
public enum TextBlockKind
{
    Heading,
    Paragraph,
    Item,
}

/// <summary>A heading, a paragraph or an item of a list; text without any mark-up.</summary>
public sealed partial record TextBlock(TextBlockKind Kind, string Text)
{
    private const int LongestHeading = 70;
    private const int LongestNamed = 6;
    private const int MostBlocks = 2_000;

    /// <summary>The blocks of plain text: lines in capitals, or short ones ending with a colon, are headings.</summary>
    public static IReadOnlyList<TextBlock> FromPlainText(string? text)
    {
        var blocks = new List<TextBlock>();
        var paragraph = new List<string>();
        foreach (var line in (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Take(MostBlocks * 2))
        {
            var trimmed = Spaces().Replace(Leader().Replace(line, " … "), " ").Trim();
            if (trimmed.Length == 0 || IsRule(trimmed))
            {
                Flush();
            }
            else if (AsHeading(trimmed) is { } heading)
            {
                Flush();
                blocks.Add(new TextBlock(TextBlockKind.Heading, heading));
            }
            else if (Bullet().Match(trimmed) is { Success: true } bullet)
            {
                Flush();
                blocks.Add(new TextBlock(TextBlockKind.Item, trimmed[bullet.Length..].Trim()));
            }
            else
            {
                paragraph.Add(trimmed);
            }
        }

        Flush();
        return [.. blocks.Where(block => block.Text.Length > 0).Take(MostBlocks)];

        void Flush()
        {
            if (paragraph.Count > 0)
            {
                blocks.Add(new TextBlock(TextBlockKind.Paragraph, string.Join(' ', paragraph)));
                paragraph.Clear();
            }
        }
    }

    /// <summary>What a line says as a heading, or null where it is none.</summary>
    public static string? AsHeading(string line)
    {
        var text = Marks().Replace(line, string.Empty).Trim();
        var bare = text.TrimEnd(':', ' ', '*').Trim();
        if (bare.Length is 0 or > LongestHeading)
        {
            return null;
        }

        var isTitled = text.EndsWith(':') && !bare.Contains(". ", StringComparison.Ordinal) && bare.Split(' ').Length <= 8;
        var isMarked = text.Length < line.Trim().Length && line.TrimStart()[0] is '#' or '*';
        return isTitled || isMarked || IsCapitals(bare) || IsNamed(bare) ? bare : null;
    }

    // "Uses Haas machines." and "Experience with Mastercam" name a section too, but say something.
    private static bool IsNamed(string text) =>
        char.IsUpper(text[0]) && text[^1] is not ('.' or '!' or ';' or ',') && !text.Any(char.IsDigit)
        && text.Split(' ').Length <= LongestNamed && !Says().IsMatch(text) && SectionNames.Of(text) is not null;

    private static bool IsCapitals(string text) =>
        text.Count(char.IsLetter) >= 4 && text.Where(char.IsLetter).All(char.IsUpper) && !text.Contains('$', StringComparison.Ordinal)
        && !text.Any(char.IsDigit);

    private static bool IsRule(string line) => line.All(character => character is '-' or '_' or '=' or '*' or '~');

    [GeneratedRegex(@"^(experience|knowledge|ability|skills?|education|certifications?|licen[cs]e)\s+(with|in|of|on|using|to|as|from)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Says();

    // The dots between a name and its figure in a table of contents.
    [GeneratedRegex(@"\s*(\.\s*){4,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leader();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^([-*•·●▪◦–—o>]\s+|[•·●▪◦]\s*|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(#{1,6}\s*|\*\*|__)|(\*\*|__)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
