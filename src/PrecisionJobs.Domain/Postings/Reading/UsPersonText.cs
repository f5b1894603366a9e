using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>
/// Finds the words that ask for a "US person". That a company is registered under ITAR, or works to it, asks nothing of
/// the people it hires.
/// </summary>
internal static partial class UsPersonText
{
    /// <summary>The sentence, or null.</summary>
    public static string? Find(PostingSections sections)
    {
        foreach (var section in Enum.GetValues<PostingSection>())
        {
            foreach (var clause in Clause.Split(sections.Blocks(section), section))
            {
                if ((WorkTerms.AsksForUsPerson(clause.Text) || Definition().IsMatch(clause.Text))
                    && !(OfTheCompany().IsMatch(clause.Text) && !OfThePerson().IsMatch(clause.Text)))
                {
                    return clause.Text.Length <= 300 ? clause.Text : string.Concat(clause.Text.AsSpan(0, 299), "…");
                }
            }
        }

        return null;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\bITAR[- ]?(registered|certified|compliant|facility|shop)|\bregistered (with|under|by)|\b(knowledge|understanding|familiar\w*|experience) (of|with|in) [\w ,/&]{0,40}(ITAR|export)", Plain)]
    private static partial Regex OfTheCompany();

    // The definition of a US person, or the rules by their other names.
    [GeneratedRegex(@"\bcitizens?\b.{0,80}\b(permanent residents?|green card|refugee|asylee)|\bexport (regulations?|laws?|administration|compliance)\b.{0,120}\b(must|citizen|resident)", Plain)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(persons?|citizen|resident|must|applicants?|candidates?|eligib\w*)\b", Plain)]
    private static partial Regex OfThePerson();
}
