using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// What the search index holds of a posting. Whoever builds it leaves the company's name and slug out of every field,
/// <see cref="Text"/> included, when the posting is confidential.
/// </summary>
public sealed record PostingDocument
{
    /// <summary>The posting's id, above zero.</summary>
    public required int Id { get; init; }

    /// <summary>The title as shown.</summary>
    public required string Title { get; init; }

    /// <summary>The company's id; never searched or counted by.</summary>
    public required int CompanyId { get; init; }

    /// <summary>The company's slug; null when confidential.</summary>
    public string? CompanySlug { get; init; }

    /// <summary>The company's name; null when confidential.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The occupation's slug; null while none is chosen.</summary>
    public string? OccupationSlug { get; init; }

    /// <summary>The occupation's SOC 2018 code, "51-4041"; null while none is chosen.</summary>
    public string? SocCode { get; init; }

    /// <summary>The job family's slug; null while none is chosen.</summary>
    public string? FamilySlug { get; init; }

    /// <summary>Skills required, preferred or used.</summary>
    public IReadOnlyList<DocumentSkill> Skills { get; init; } = [];

    /// <summary>Slugs of certifications required or preferred.</summary>
    public IReadOnlyList<string> Certifications { get; init; } = [];

    /// <summary>
    /// All body text, plain: sections, names of skills, machines and certifications, the occupation's name, typed facts in
    /// everyday words. Title, company and cities are added by the index, and the other names of the occupation.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Where the work is done; several are possible. A state without a point means anywhere in that state.</summary>
    public IReadOnlyList<DocumentSite> Sites { get; init; } = [];

    /// <summary>Shifts offered; usually one.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    /// <summary>The kind of employment.</summary>
    public EmploymentType EmploymentType { get; init; }

    /// <summary>The way in; null while none is chosen.</summary>
    public ExperienceLevel? ExperienceLevel { get; init; }

    /// <summary>The pay range; null when not stated.</summary>
    public Pay? Pay { get; init; }

    /// <summary>When it was first published, UTC: what "newest" and "posted within" go by.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>It is live from this instant on, UTC.</summary>
    public required DateTime LiveFrom { get; init; }

    /// <summary>It is live before this instant, UTC; null when open until somebody closes it.</summary>
    public DateTime? ClosesAt { get; init; }

    /// <summary>Who sees it.</summary>
    public PostingVisibility Visibility { get; init; }

    /// <summary>Whether export rules (ITAR/EAR) ask for a "US person".</summary>
    public bool UsPersonRequired { get; init; }

    /// <summary>
    /// The parts of the live rule that the clock does not change: published state and verified company. A document for
    /// which it is false is taken out of the index.
    /// </summary>
    public bool IsLiveCandidate { get; init; } = true;

    /// <summary>How much of what a candidate looks for is said, 0 to 1; lifts the relevance a little.</summary>
    public double Completeness { get; init; }
}

/// <summary>A skill of a posting.</summary>
/// <param name="Slug">Its slug in the catalogue.</param>
/// <param name="Category">Its category, which decides the facet it is counted under.</param>
public sealed record DocumentSkill(string Slug, SkillCategory Category);

/// <summary>A place of work of a posting.</summary>
/// <param name="Location">Where; null when only the state is known or meant.</param>
/// <param name="City">The city; null when only the state is known or meant.</param>
/// <param name="StateCode">USPS code; null when not in a state.</param>
public sealed record DocumentSite(GeoPoint? Location, string? City, string? StateCode);
