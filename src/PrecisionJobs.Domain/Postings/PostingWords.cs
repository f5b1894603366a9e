using System.Globalization;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings;

/// <summary>What the kinds of a posting are called: the same on every page, in every mail and feed.</summary>
public static class PostingWords
{
    /// <summary>What export rules mean by a "US person". Never say "US citizens only" for it.</summary>
    /// <remarks>22 CFR 120.62 and 8 U.S.C. 1324b(a)(3).</remarks>
    public const string UsPerson =
        "US person required (ITAR/EAR): a US citizen, a lawful permanent resident, a refugee or an asylee "
        + "(22 CFR 120.62; 8 U.S.C. 1324b(a)(3)).";

    /// <summary>A shift: "Second shift".</summary>
    public static string Of(Shift shift) => shift switch
    {
        Shift.Day => "Day shift",
        Shift.Second => "Second shift",
        Shift.Third => "Third shift",
        Shift.Weekend => "Weekend shift",
        Shift.Rotating => "Rotating shifts",
        _ => "Flexible hours",
    };

    /// <summary>A kind of employment: "Temp to hire".</summary>
    public static string Of(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "Full time",
        EmploymentType.PartTime => "Part time",
        EmploymentType.Temporary => "Temporary",
        EmploymentType.TempToHire => "Temp to hire",
        _ => "Contract",
    };

    /// <summary>A way in: "Entry level, training given".</summary>
    public static string Of(ExperienceLevel level) => level switch
    {
        ExperienceLevel.EntryLevel => "Entry level, no experience needed",
        ExperienceLevel.Apprenticeship => "Apprenticeship",
        ExperienceLevel.Intermediate => "Some experience",
        ExperienceLevel.Journey => "Journey level",
        _ => "Lead or master",
    };

    /// <summary>Where the work is done.</summary>
    public static string Of(Workplace workplace) => workplace switch
    {
        Workplace.OnSite => "On site",
        Workplace.Hybrid => "On site, some days elsewhere",
        _ => "Remote",
    };

    /// <summary>Who sees it.</summary>
    public static string Of(PostingVisibility visibility) => visibility switch
    {
        PostingVisibility.Public => "Public",
        PostingVisibility.VettedOnly => "Vetted candidates only",
        _ => "Confidential employer",
    };

    /// <summary>How much something is asked for.</summary>
    public static string Of(RequirementImportance importance) => importance switch
    {
        RequirementImportance.Required => "Required",
        RequirementImportance.Preferred => "Preferred",
        _ => "Used on the job, can be learned here",
    };

    /// <summary>A step of the skill scale, as a posting asks for it.</summary>
    public static string Of(SkillLevel level) => level switch
    {
        SkillLevel.Aware => "basic knowledge",
        SkillLevel.Supervised => "with supervision",
        SkillLevel.Independent => "independently",
        SkillLevel.Expert => "expert",
        _ => "able to teach it",
    };

    /// <summary>Years in a trade, as a posting asks for them: "Experience as machinist".</summary>
    /// <param name="occupation">Title of the posting's occupation; null while none is chosen.</param>
    public static string TradeExperience(string? occupation) =>
        occupation is null ? "Experience in the trade" : $"Experience as {char.ToLowerInvariant(occupation[0])}{occupation[1..]}";

    /// <summary>A distance: "12 mi".</summary>
    public static string Miles(double miles) => miles < 1
        ? "under 1 mi"
        : string.Create(CultureInfo.InvariantCulture, $"{miles:N0} mi");

    /// <summary>What the shift pays on top, such as "$1.75 an hour" or "10 %"; null when nothing.</summary>
    public static string? ShiftPremium(int? cents, int? percent) => (cents, percent) switch
    {
        (int extra, int share) => $"{Pay.Range(extra, extra, PayUnit.Hour)} plus {share} %",
        (int extra, null) => Pay.Range(extra, extra, PayUnit.Hour).ToString(),
        (null, int share) => $"{share} %",
        _ => null,
    };

    /// <summary>A tolerance as it is spoken of in the shop: "±0.0005 in".</summary>
    /// <param name="microinches">In millionths of an inch, above zero.</param>
    public static string Tolerance(int microinches) =>
        string.Create(CultureInfo.InvariantCulture, $"±{microinches / 1_000_000m:0.000###} in");
}
