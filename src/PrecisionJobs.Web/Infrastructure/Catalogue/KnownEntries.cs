using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>A job family, as kept in memory.</summary>
public sealed record KnownFamily(int Id, string Slug, string Name, string ShortName, string Summary, bool IsAdjacent, string Icon, int Order);

/// <summary>An occupation, as kept in memory.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="SocCode">SOC 2018 code.</param>
/// <param name="Title">The everyday name.</param>
/// <param name="Plural">The everyday name of many.</param>
/// <param name="Family">Its family.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Aliases">Titles that people write for it.</param>
/// <param name="Skills">Its skills, the core ones first.</param>
/// <param name="Certifications">The certifications of use in it.</param>
public sealed record KnownOccupation(
    int Id,
    string Slug,
    string SocCode,
    string Title,
    string Plural,
    KnownFamily Family,
    string Summary,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<KnownSkill> Skills,
    IReadOnlyList<KnownCertification> Certifications)
{
    /// <summary>How many of <see cref="Skills"/>, from the first, the occupation cannot be done without.</summary>
    public int CoreSkillCount { get; init; }

    /// <summary>The pathways into it, the usual one first.</summary>
    public IReadOnlyList<KnownPathway> Pathways { get; init; } = [];

    /// <summary>What the Bureau of Labor Statistics publishes about it.</summary>
    public KnownFigures Figures { get; init; } = KnownFigures.None;
}

/// <summary>A pathway, as kept in memory.</summary>
public sealed record KnownPathway(int Id, string Slug, string Name, PathwayKind Kind);

/// <summary>The figures of an occupation that lists show; each with its period.</summary>
/// <param name="WagePeriod">The latest period with wages, such as "May 2024".</param>
/// <param name="AnnualP10">A tenth earns less; whole dollars a year.</param>
/// <param name="AnnualMedian">Half earn less.</param>
/// <param name="AnnualP90">A tenth earns more.</param>
/// <param name="ProjectionPeriod">The span of the projection, such as "2024–34".</param>
/// <param name="ChangePermille">Projected change of employment in tenths of a percent.</param>
/// <param name="OpeningsPerYearHundreds">Openings a year in hundreds.</param>
/// <param name="TypicalEducation">Typical education at entry.</param>
public sealed record KnownFigures(
    string? WagePeriod,
    int? AnnualP10,
    int? AnnualMedian,
    int? AnnualP90,
    string? ProjectionPeriod,
    int? ChangePermille,
    int? OpeningsPerYearHundreds,
    string? TypicalEducation)
{
    /// <summary>Nothing is published.</summary>
    public static readonly KnownFigures None = new(null, null, null, null, null, null, null, null);
}

/// <summary>A skill, as kept in memory.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Category">What kind of skill it is.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Synonyms">Everything else that people write for it.</param>
/// <param name="Families">Slugs of the families that use it.</param>
/// <param name="IsSourced">Seen in published data.</param>
public sealed record KnownSkill(
    int Id,
    string Slug,
    string Name,
    SkillCategory Category,
    string Summary,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Families,
    bool IsSourced)
{
    /// <summary>Near skills with their distance in hundredths, the nearest first.</summary>
    public IReadOnlyList<(KnownSkill Skill, int Distance)> Neighbours { get; internal set; } = [];

    /// <inheritdoc />
    public bool Equals(KnownSkill? other) => other is not null && Id == other.Id;

    /// <inheritdoc />
    public override int GetHashCode() => Id;
}

/// <summary>A certification, as kept in memory.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Abbreviation">Its abbreviation, where there is one.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Aliases">Everything else that people write for it.</param>
/// <param name="Families">Slugs of the families that use it.</param>
/// <param name="Skills">Slugs of the skills it is evidence of.</param>
/// <param name="ExpiryKind">How it ends.</param>
public sealed record KnownCertification(
    int Id,
    string Slug,
    string Name,
    string? Abbreviation,
    string Issuer,
    string Summary,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Families,
    IReadOnlyList<string> Skills,
    ExpiryKind ExpiryKind)
{
    /// <summary>What a tag or a list calls it: its abbreviation where no other has the same, else its name.</summary>
    public string ShortName { get; init; } = Name;
}
