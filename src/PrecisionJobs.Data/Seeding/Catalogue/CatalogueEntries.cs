using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Everything that the files say, as they say it.</summary>
internal sealed record CatalogueContent(
    IReadOnlyList<FamilyEntry> Families,
    IReadOnlyList<OccupationEntry> Occupations,
    IReadOnlyList<SkillEntry> Skills,
    IReadOnlyList<CertificationEntry> Certifications,
    IReadOnlyList<PathwayEntry> Pathways,
    IReadOnlyList<LadderEntry> Ladder,
    IReadOnlyDictionary<string, LaborFigures> Figures,
    IReadOnlyDictionary<string, string> Programs);

internal abstract record SluggedEntry
{
    public required string Slug { get; init; }
}

internal sealed record FamilyEntry : SluggedEntry
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Summary { get; init; }

    public required bool Adjacent { get; init; }

    public required string Icon { get; init; }
}

internal sealed record OccupationEntry : SluggedEntry
{
    public required string Soc { get; init; }

    public required string Title { get; init; }

    public required string Plural { get; init; }

    public required string BlsTitle { get; init; }

    public required string Family { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public string? Workplace { get; init; }

    public string? Note { get; init; }

    public required List<string> Tasks { get; init; }

    public required List<string> Tools { get; init; }

    public required List<string> Aliases { get; init; }

    public required List<OccupationSkillEntry> Skills { get; init; }

    public required List<string> Certifications { get; init; }

    public required List<string> Pathways { get; init; }

    public required List<string> Similar { get; init; }
}

internal sealed record OccupationSkillEntry
{
    public required string Slug { get; init; }

    public required bool Core { get; init; }
}

internal sealed record SkillEntry : SluggedEntry
{
    public required string Name { get; init; }

    public required SkillCategory Category { get; init; }

    public required string Summary { get; init; }

    public required List<string> Synonyms { get; init; }

    public required List<NeighbourEntry> Neighbours { get; init; }

    public required List<string> Families { get; init; }

    public required bool Sourced { get; init; }
}

internal sealed record NeighbourEntry
{
    public required string Slug { get; init; }

    /// <summary>0 is the same, 1 has nothing in common.</summary>
    public required decimal Distance { get; init; }
}

internal sealed record CertificationEntry : SluggedEntry
{
    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public required string Issuer { get; init; }

    public required List<string> Families { get; init; }

    public required string Summary { get; init; }

    public required ExpiryKind ExpiryKind { get; init; }

    public int? ValidityMonths { get; init; }

    public int? ContinuityMonths { get; init; }

    public required bool PerProcess { get; init; }

    public string? Renewal { get; init; }

    public required List<string> ScopeFields { get; init; }

    public string? Verification { get; init; }

    public string? VerificationUrl { get; init; }

    public required List<string> Aliases { get; init; }

    public required List<string> Skills { get; init; }

    public string? Source { get; init; }

    public required bool Sourced { get; init; }

    public string? Note { get; init; }
}

internal sealed record PathwayEntry : SluggedEntry
{
    public required string Name { get; init; }

    public required PathwayKind Kind { get; init; }

    public string? Cip { get; init; }

    public string? CipTitle { get; init; }

    public int? LengthMonthsMin { get; init; }

    public int? LengthMonthsMax { get; init; }

    public string? LengthText { get; init; }

    public required string Summary { get; init; }

    public required List<string> Steps { get; init; }

    public string? FindIt { get; init; }

    public string? Source { get; init; }

    public required bool Sourced { get; init; }
}

internal sealed record LadderEntry
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required LadderKind Kind { get; init; }

    public required List<string> Adds { get; init; }

    public required List<string> Certifications { get; init; }

    public string? TypicalYears { get; init; }

    public required string Note { get; init; }

    public required bool Sourced { get; init; }

    public string? Source { get; init; }

    /// <summary>How a fault names it.</summary>
    public string Key => $"{From} → {To}";
}
