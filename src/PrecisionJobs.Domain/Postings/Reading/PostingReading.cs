using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>What a posting's text asks for, typed, each item with the words it was read from.</summary>
public sealed record PostingReading
{
    /// <summary>What is asked for, in the order of the text; each thing once.</summary>
    public IReadOnlyList<ReadRequirement> Requirements { get; init; } = [];

    /// <summary>Licences and the like that are no part of the catalogue.</summary>
    public IReadOnlyList<ReadCondition> Conditions { get; init; } = [];

    /// <summary>The words that ask for a "US person" under the export rules; null where none do.</summary>
    public string? UsPersonQuote { get; init; }

    /// <summary>The words that ask for citizens only; null where none do. See <see cref="CitizenshipWording"/>.</summary>
    public string? CitizensOnlyQuote { get; init; }

    /// <summary>The shift that the text names; null where it names none or several.</summary>
    public Shift? Shift { get; init; }

    /// <summary>The sentence that tells the hours; null where none does.</summary>
    public string? ShiftQuote { get; init; }

    /// <summary>Pay as the text states it; null where it states none.</summary>
    public Pay? Pay { get; init; }

    /// <summary>Tightest tolerance named, ± in millionths of an inch.</summary>
    public int? ToleranceMicroinches { get; init; }

    /// <summary>The words that name it.</summary>
    public string? ToleranceQuote { get; init; }

    /// <summary>The level by title, years and wording; null where nothing says.</summary>
    public ExperienceLevel? Level { get; init; }

    /// <summary>Export rules ask for a "US person", or the text asks for a citizen, who is one.</summary>
    public bool UsPersonRequired => UsPersonQuote is not null || CitizensOnlyQuote is not null;
}

/// <summary>What kind of thing a text asks for.</summary>
public enum AskedKind
{
    Skill,
    Certification,
    Pathway,

    /// <summary>Time in an occupation.</summary>
    TradeExperience,
}

/// <summary>One thing that a text asks for.</summary>
public sealed record ReadRequirement
{
    public required AskedKind Kind { get; init; }

    /// <summary>The catalogue's key of the skill, certification or pathway; 0 where it has none.</summary>
    public int Id { get; init; }

    /// <summary>
    /// Slug in the catalogue; of <see cref="AskedKind.TradeExperience"/> the occupation's. Empty where the catalogue has none
    /// for it.
    /// </summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Category of a skill.</summary>
    public SkillCategory? Category { get; init; }

    /// <summary>Kind of a pathway.</summary>
    public PathwayKind? Pathway { get; init; }

    public required RequirementImportance Importance { get; init; }

    /// <summary>Least time asked for, in months, 1 to 480; null asks for none.</summary>
    public int? MinimumMonths { get; init; }

    public SkillLevel? MinimumLevel { get; init; }

    /// <summary>Requirements with the same number are alternatives: one is enough.</summary>
    public int? AlternativeGroup { get; init; }

    /// <summary>The sentence it was read from.</summary>
    public required string Quote { get; init; }

    /// <summary>Whole years of <see cref="MinimumMonths"/>; null where that is less than one.</summary>
    public int? MinimumYears => MinimumMonths / 12 is > 0 and var years ? years : null;

    /// <summary>How somebody works or counts: true of nearly every posting, and hardly ever on a résumé.</summary>
    public bool IsSoft => Category is SkillCategory.SoftSkill or SkillCategory.Maths;
}

/// <summary>A condition that the catalogue has no entry for.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="Quote">The sentence it was read from.</param>
public sealed record ReadCondition(ConditionKind Kind, RequirementImportance Importance, string Quote);

/// <summary>Kinds of conditions that are no skills.</summary>
public enum ConditionKind
{
    DriversLicence,
    CommercialLicence,

    /// <summary>Another licence, such as of an engineer or a plumber.</summary>
    OtherLicence,
    HighSchool,
    SecurityClearance,
    OwnTools,
    LiftingLimit,
}
