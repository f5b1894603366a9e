using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Finds licences and other conditions that the catalogue has no entry for.</summary>
internal static partial class ConditionText
{
    private static readonly (Regex Words, ConditionKind Kind)[] Kinds =
    [
        (Commercial(), ConditionKind.CommercialLicence), (Driver(), ConditionKind.DriversLicence), (HighSchool(), ConditionKind.HighSchool),
        (Clearance(), ConditionKind.SecurityClearance), (Tools(), ConditionKind.OwnTools), (Lifting(), ConditionKind.LiftingLimit),
        (Licence(), ConditionKind.OtherLicence),
    ];

    /// <summary>The conditions that a clause names.</summary>
    public static IEnumerable<ConditionKind> Find(string clause)
    {
        var isLicence = false;
        foreach (var (words, kind) in Kinds)
        {
            // "A valid driver's license" is a driver's licence and not another one beside it.
            if (words.IsMatch(clause) && !(kind == ConditionKind.OtherLicence && isLicence))
            {
                isLicence |= kind is ConditionKind.CommercialLicence or ConditionKind.DriversLicence;
                yield return kind;
            }
        }
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(CDL|commercial driver['’]?s['’]? licen[cs]e|class (A|B)( (or|and|and/or) (class )?(A|B))? (driver|commercial|licen)|class B \(or A\) driver)", Plain)]
    private static partial Regex Commercial();

    [GeneratedRegex(@"\b(driver['’]?s?['’]?|driving|motor vehicle|operator['’]?s) licen[cs]e\b", Plain)]
    private static partial Regex Driver();

    [GeneratedRegex(@"\b(high[- ]school|GED|H\.S\. diploma|HS diploma|HSD)\b", Plain)]
    private static partial Regex HighSchool();

    [GeneratedRegex(@"\b((secret|security|government|DOD) clearance|top secret|TS/SCI)\b", Plain)]
    private static partial Regex Clearance();

    [GeneratedRegex(@"\b(own (hand |personal |basic |set of |measuring |precision )*tools|provide (your )?own tools)\b", Plain)]
    private static partial Regex Tools();

    [GeneratedRegex(@"\blift(ing)?\b.{0,40}\b\d{2,3} ?(lb|pound|#)", Plain)]
    private static partial Regex Lifting();

    [GeneratedRegex(@"\b(licensed|licen[cs]e|professional engineer|registration as)\b", Plain)]
    private static partial Regex Licence();
}
