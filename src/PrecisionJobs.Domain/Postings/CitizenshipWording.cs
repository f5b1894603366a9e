using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// Finds wording that asks for citizens only. Export rules ask for a "US person", which permanent residents, refugees and
/// asylees are too; asking for citizens where no law does is unlawful discrimination (8 U.S.C. 1324b).
/// </summary>
public static partial class CitizenshipWording
{
    /// <summary>The words that ask for citizens only, or null.</summary>
    public static string? Find(params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && CitizensOnly().Match(text) is { Success: true } match)
            {
                return match.Value.Trim();
            }
        }

        return null;
    }

    // "US person" and "citizen, permanent resident, refugee …" are right; these are not.
    [GeneratedRegex(
        @"\b(only\s+(u\.?\s?s\.?a?\.?|united\s+states|american)\s+citizens?"
        + @"|(u\.?\s?s\.?a?\.?|united\s+states|american)\s+citizens?\s+only"
        + @"|citizens?\s+only"
        + @"|must\s+be\s+(an?\s+)?((u\.?\s?s\.?a?\.?|united\s+states|american)\s+)?citizens?\b(?!\s*(,|or\b|/))"
        + @"|((u\.?\s?s\.?a?\.?|united\s+states|american)\s+)?citizenship\s+(is\s+)?(required|necessary|mandatory|a\s+must)"
        + @"|(requires?|requiring|need)\s+((u\.?\s?s\.?a?\.?|united\s+states|american)\s+)?citizenship"
        + @"|no\s+green\s+cards?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CitizensOnly();
}
