using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// What people type for the typed facts of a posting, so that words alone find them: "night shift" for the third shift,
/// "apprentice" for an apprenticeship.
/// </summary>
public static class FactWords
{
    /// <summary>Names that mean one fact, each group by the name that <see cref="Of(Shift)"/> and its like begin with.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups { get; } =
    [
        ["day shift", "first shift", "1st shift"],
        ["second shift", "2nd shift", "evening shift", "swing shift", "afternoon shift"],
        ["third shift", "3rd shift", "night shift", "graveyard shift", "overnight shift"],
        ["weekend shift", "weekend crew"],
        ["part time", "parttime"],
        ["full time", "fulltime"],
        ["temp to hire", "temp to perm", "temporary to permanent"],
        ["entry level", "no experience"],
    ];

    /// <summary>Words for a shift; indexed beside the text, never shown.</summary>
    public static string Of(Shift shift) => shift switch
    {
        Shift.Day => "day shift",
        Shift.Second => "second shift, evenings, swing",
        Shift.Third => "third shift, night, graveyard, overnight",
        Shift.Weekend => "weekend shift",
        Shift.Rotating => "rotating shifts",
        _ => "flexible hours",
    };

    /// <summary>Words for a kind of employment; indexed beside the text, never shown.</summary>
    public static string Of(EmploymentType type) => type switch
    {
        EmploymentType.TempToHire => "temp to hire, temporary",
        EmploymentType.Temporary => "temporary, temp",
        EmploymentType.Contract => "contract, contractor",
        _ => PostingWords.Of(type),
    };

    /// <summary>Words for a way in; indexed beside the text, never shown.</summary>
    public static string Of(ExperienceLevel level) => level switch
    {
        ExperienceLevel.EntryLevel => "entry level, beginner, trainee",
        ExperienceLevel.Apprenticeship => "apprenticeship, apprentice",
        ExperienceLevel.Journey => "journey level, journeyman",
        _ => PostingWords.Of(level),
    };
}
