using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>What kind of thing is asked for. Stored by name: names are frozen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequirementKind>))]
public enum RequirementKind
{
    Skill,
    Certification,

    /// <summary>An apprenticeship, degree, course or service.</summary>
    Pathway,

    /// <summary>Years in an occupation.</summary>
    TradeExperience,
}

/// <summary>All that matching may know of a posting. Stored with applications as JSON: fields are only ever added.</summary>
public sealed partial record PostingFacts
{
    /// <summary>Slug of the occupation; null while none is chosen.</summary>
    public string? Occupation { get; init; }

    /// <summary>What is asked for, in any order.</summary>
    public IReadOnlyList<RequirementFact> Requirements { get; init; } = [];

    /// <summary>High end of the pay, in cents over a year of 2,080 hours; null is not stated.</summary>
    public long? PayMaximumAnnualCents { get; init; }

    /// <summary>Null is not stated.</summary>
    public Shift? Shift { get; init; }

    /// <summary>Where the work is done; the nearest one counts. Empty is not stated.</summary>
    public IReadOnlyList<GeoPoint> Sites { get; init; } = [];

    /// <summary>It is done from home: distance does not count.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Tightest tolerance routinely held, ± in millionths of an inch; null is not stated.</summary>
    public int? ToleranceMicroinches { get; init; }

    /// <summary>Export rules (ITAR/EAR) ask for a "US person".</summary>
    public bool UsPersonRequired { get; init; }

    /// <summary>First day of work, on which certifications have to be valid; null is as soon as possible.</summary>
    public DateOnly? StartsOn { get; init; }
}

/// <summary>One thing that a posting asks for.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Slug">
/// Its slug in the catalogue; for <see cref="RequirementKind.TradeExperience"/> of the occupation, empty for any trade.
/// </param>
/// <param name="Name">What it is called.</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="MinimumYears">Least years of use, or in the occupation; null asks for none.</param>
/// <param name="MinimumLevel">Least level; null asks for none.</param>
/// <param name="AlternativeGroup">Requirements with the same number are alternatives: one is enough.</param>
/// <param name="Weight">Share of the points among requirements of the same importance, 1 to 10.</param>
public sealed record RequirementFact(
    RequirementKind Kind,
    string Slug,
    string Name,
    RequirementImportance Importance = RequirementImportance.Required,
    int? MinimumYears = null,
    SkillLevel? MinimumLevel = null,
    int? AlternativeGroup = null,
    int Weight = 1);
