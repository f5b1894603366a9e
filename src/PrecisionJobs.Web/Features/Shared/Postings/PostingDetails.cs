using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Shared.Postings;

/// <summary>
/// A posting as a candidate reads it: on its page, in the API and the feeds, and in the company's preview. Holds nothing
/// that is confidential.
/// </summary>
public sealed record PostingDetails
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when the employer is confidential.</summary>
    public required DetailsCompany? Company { get; init; }

    public required DetailsOccupation? Occupation { get; init; }

    public required string? Summary { get; init; }

    /// <summary>The written sections that are filled, in reading order; Markdown.</summary>
    public required IReadOnlyList<WrittenSection> Sections { get; init; }

    public required string? RequirementsNote { get; init; }

    public required string? Benefits { get; init; }

    public required string? HiringProcess { get; init; }

    public required IReadOnlyList<DetailsRequirement> Requirements { get; init; }

    public required int QuestionCount { get; init; }

    public required int? TightestToleranceMicroinches { get; init; }

    public required Pay? Pay { get; init; }

    public required string? ShiftPremium { get; init; }

    public required bool OvertimeOffered { get; init; }

    public required string? PayNote { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    public required Shift Shift { get; init; }

    public required string? ShiftNote { get; init; }

    public required ExperienceLevel? ExperienceLevel { get; init; }

    public required int Openings { get; init; }

    /// <summary>First day of work; null where it is as soon as possible.</summary>
    public required DateOnly? StartsOn { get; init; }

    public required Workplace Workplace { get; init; }

    public required IReadOnlyList<string> RemoteStates { get; init; }

    /// <summary>Where the work is done; without street, ZIP code and name when the employer is confidential.</summary>
    public required IReadOnlyList<DetailsSite> Sites { get; init; }

    public required PostingVisibility Visibility { get; init; }

    public required bool UsPersonRequired { get; init; }

    /// <summary>When it became public; null before.</summary>
    public required DateTime? PostedAt { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    /// <summary>IANA zone for telling days.</summary>
    public required string Zone { get; init; }

    public string Slug => Posting.SlugOf(Title);

    public bool IsConfidential => Visibility == PostingVisibility.Confidential;

    /// <summary>The company's name, or that it is confidential.</summary>
    public string CompanyLabel => Company?.Name ?? ConfidentialName.Label;

    /// <summary>"Cleveland, OH", "Cleveland, OH and 2 more", "Remote in OH, PA", "Remote, anywhere in the US".</summary>
    public string Place => (Workplace, Sites, RemoteStates) switch
    {
        (Workplace.Remote, _, []) => "Remote, anywhere in the US",
        (Workplace.Remote, _, var states) => $"Remote in {string.Join(", ", states)}",
        (_, [], _) => PostingWords.Of(Workplace),
        (_, [var only], _) => only.Place,
        (_, [var first, ..], _) => $"{first.Place} and {Sites.Count - 1} more",
    };

    /// <summary>Whether it closes with the end of a day at the site, as most do.</summary>
    public bool ClosesWithADay => ClosesAt is { } closes
        && ClosingInstant.EndOf(ClosingInstant.LastDay(closes, Zone), Zone) == closes;

    /// <summary>Requirements of one importance; alternatives stand together.</summary>
    public IReadOnlyList<IReadOnlyList<DetailsRequirement>> Asked(RequirementImportance importance) =>
    [
        .. Requirements.Where(item => item.Importance == importance)
            .GroupBy(item => item.AlternativeGroup is { } group ? $"group {group}" : $"item {item.Id}", StringComparer.Ordinal)
            .Select(group => group.ToList()),
    ];
}

/// <summary>A written section of a posting.</summary>
/// <param name="Key">Its name in the API and its id on the page.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Markdown, never empty.</param>
public sealed record WrittenSection(string Key, string Heading, string Text);

/// <summary>The company of a posting.</summary>
public sealed record DetailsCompany(
    string Slug,
    string Name,
    string? Industry,
    string? SizeBand,
    int? FoundedYear,
    string? Website,
    bool IsVerified,
    IReadOnlyList<string> QualitySystems)
{
    /// <summary>First letters of its first two words.</summary>
    public string Initials => Company.InitialsOf(Name);
}

/// <summary>The occupation of a posting.</summary>
public sealed record DetailsOccupation(string Slug, string Title, string SocCode, string FamilySlug, string FamilyName);

/// <summary>Something that a posting asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Slug">In the catalogue; of years in the trade, the occupation's, or empty where the posting has none.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Category">Of a skill.</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="MinimumYears">Least years.</param>
/// <param name="MinimumLevel">Least level.</param>
/// <param name="AlternativeGroup">Those with the same number are alternatives.</param>
/// <param name="Note">What the company adds.</param>
public sealed record DetailsRequirement(
    int Id,
    RequirementKind Kind,
    string Slug,
    string Name,
    SkillCategory? Category,
    RequirementImportance Importance,
    int? MinimumYears,
    SkillLevel? MinimumLevel,
    int? AlternativeGroup,
    string? Note)
{
    /// <summary>Kind of a pathway.</summary>
    public PathwayKind? PathwayKind { get; init; }

    public bool IsCertification => Kind == RequirementKind.Certification;

    /// <summary>"3 yr, independently"; null where nothing is said.</summary>
    public string? Measure => (MinimumYears, MinimumLevel) switch
    {
        (int years, SkillLevel level) => $"{years} yr, {PostingWords.Of(level)}",
        (int years, null) => $"{years} yr",
        (null, SkillLevel level) => PostingWords.Of(level),
        _ => null,
    };
}

/// <summary>A place of work of a posting.</summary>
public sealed record DetailsSite(
    int Id, string? Name, string? Street, string City, string StateCode, string? Zip, GeoPoint Point)
{
    /// <summary>"Cleveland, OH".</summary>
    public string Place => $"{City}, {StateCode}";
}
