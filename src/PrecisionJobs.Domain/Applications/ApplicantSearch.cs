using System.Globalization;
using System.Text;

namespace PrecisionJobs.Domain.Applications;

/// <summary>How applicants of a posting are found by text: both sides folded alike, every word has to occur.</summary>
public static class ApplicantSearch
{
    /// <summary>Most words of a search that count; more are left out.</summary>
    public const int MaximumWords = 8;

    /// <summary>Lower case, without accents, white space single.</summary>
    public static string Fold(string? text)
    {
        var result = new StringBuilder();
        foreach (var character in text ?? string.Empty)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(char.ToLowerInvariant(LatinLetters.Plain(character)));
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>The folded words that are looked for.</summary>
    public static IReadOnlyList<string> WordsOf(string? query) =>
        [.. Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaximumWords)];

    /// <summary>What is looked in. The name comes first, so that it is never what is cut off.</summary>
    public static string TextOf(ApplicationSnapshot snapshot)
    {
        var text = string.Join(
            '\n',
            new[] { snapshot.Name, snapshot.Headline }
                .Concat(snapshot.Skills.Select(skill => skill.Name))
                .Concat(snapshot.Certifications.Select(held => held.Name))
                .Where(part => !string.IsNullOrWhiteSpace(part))
                .Select(Fold));
        return text.Length <= JobApplication.SearchTextLength ? text : text[..JobApplication.SearchTextLength];
    }
}
