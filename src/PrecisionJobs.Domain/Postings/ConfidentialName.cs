using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// Keeps a company's name out of what is public of a confidential posting, also where its own text mentions the name.
/// </summary>
public static partial class ConfidentialName
{
    /// <summary>What stands in place of the name.</summary>
    public const string Placeholder = "the company";

    /// <summary>Shown where a company's name would stand.</summary>
    public const string Label = "Confidential employer";

    /// <summary>The text with every mention of the name, with or without its legal form, replaced.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="companyName">The company's full name.</param>
    public static string Hide(string text, string companyName)
    {
        var core = LegalForm().Replace(companyName, "").Trim().TrimEnd(',').TrimEnd();
        if (core.Length == 0 || text.Length == 0)
        {
            return text;
        }

        var words = core.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(@"[\s\-]+", words.Select(word => word is "&" or "and" ? "(&|&amp;|and)" : Regex.Escape(word)));
        return Regex.Replace(
            text,
            $@"(?<!\w){name}(,?\s+({LegalForms})\b\.?)?(?!\w)",
            Placeholder,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(2));
    }

    private const string LegalForms = "inc|incorporated|llc|l\\.l\\.c|ltd|limited|corp|corporation|co|company|lp|llp|plc|gmbh";

    [GeneratedRegex(@",?\s+(" + LegalForms + @")\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalForm();
}
