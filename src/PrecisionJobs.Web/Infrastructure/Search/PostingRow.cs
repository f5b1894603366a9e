using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>What is read of a posting to index it.</summary>
internal sealed class PostingRow
{
    /// <summary>A section of so many characters says enough to count in full.</summary>
    private const int TellingLength = 160;

    private const int TellingRequirements = 4;

    public required int Id { get; init; }

    public required string Title { get; init; }

    public required PostingState State { get; init; }

    public required int CompanyId { get; init; }

    public required string CompanyName { get; init; }

    public required string CompanySlug { get; init; }

    /// <summary>A line for each.</summary>
    public required string? QualitySystems { get; init; }

    public required bool IsVerified { get; init; }

    public required string? OccupationSlug { get; init; }

    public required string? SocCode { get; init; }

    public required string? OccupationTitle { get; init; }

    public required string? FamilySlug { get; init; }

    public required string?[] Sections { get; init; }

    public required Shift Shift { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    public required ExperienceLevel? ExperienceLevel { get; init; }

    public required Pay? Pay { get; init; }

    public required Workplace Workplace { get; init; }

    public required List<string> RemoteStates { get; init; }

    public required DateTime? PublishAt { get; init; }

    public required DateTime? PublicSince { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required PostingVisibility Visibility { get; init; }

    public required bool UsPersonRequired { get; init; }

    public required List<SkillRow> Skills { get; init; }

    public required List<CertificationRow> Certifications { get; init; }

    /// <summary>Names of the pathways asked for.</summary>
    public required List<string> Pathways { get; init; }

    public required List<SiteRow> Sites { get; init; }

    private bool IsConfidential => Visibility == PostingVisibility.Confidential;

    public PostingDocument ToDocument() => new()
    {
        Id = Id,
        Title = Shown(Title),
        CompanyId = CompanyId,
        CompanySlug = IsConfidential ? null : CompanySlug,
        CompanyName = IsConfidential ? null : CompanyName,
        OccupationSlug = OccupationSlug,
        SocCode = SocCode,
        FamilySlug = FamilySlug,
        Skills = [.. Skills.Select(skill => new DocumentSkill(skill.Slug, skill.Category))],
        Certifications = [.. Certifications.Select(item => item.Slug)],
        Text = Shown(Text()),
        Sites = [.. DocumentSites()],
        Shifts = [Shift],
        EmploymentType = EmploymentType,
        ExperienceLevel = ExperienceLevel,
        Pay = Pay,
        PublishedAt = PublicSince ?? PublishAt ?? CreatedAt,
        LiveFrom = PublishAt ?? DateTime.MaxValue,
        ClosesAt = ClosesAt,
        Visibility = Visibility,
        UsPersonRequired = UsPersonRequired,
        IsLiveCandidate = State == PostingState.Published && IsVerified && PublishAt is not null && ClosesAt is not null,
        Completeness = Completeness(),
    };

    private string Shown(string text) => IsConfidential ? ConfidentialName.Hide(text, CompanyName) : text;

    private string Text() => string.Join(
        '\n',
        Sections.Select(Markdown.ToPlainText)
            .Concat(Skills.Select(skill => skill.Name))
            .Concat(Certifications.Select(item => $"{item.Name}\n{item.Abbreviation}"))
            .Concat(Pathways)
            .Append(OccupationTitle)
            .Append(IsConfidential ? null : QualitySystems)
            .Concat(Facts())
            .Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The typed facts in the words that people type for them.</summary>
    private IEnumerable<string?> Facts() =>
    [
        FactWords.Of(Shift),
        FactWords.Of(EmploymentType),
        ExperienceLevel is { } level ? FactWords.Of(level) : null,
        Workplace == Workplace.OnSite ? null : PostingWords.Of(Workplace),
        .. DocumentSites().Select(site => site.StateCode).Distinct(StringComparer.Ordinal)
            .Select(code => code is null ? null : $"{UsState.FromCode(code)?.Name} {code}"),
    ];

    /// <summary>Remote work has no point: it is found by the states where one may live, or without a place.</summary>
    private IEnumerable<DocumentSite> DocumentSites() => Workplace == Workplace.Remote
        ? RemoteStates.Select(state => new DocumentSite(null, null, state))
        : Sites.Select(site => new DocumentSite(new GeoPoint(site.Latitude, site.Longitude), site.City, site.StateCode));

    private double Completeness()
    {
        var told = Sections.Average(section => Math.Min(1.0, (section?.Length ?? 0) / (double)TellingLength));
        var asked = Math.Min(1.0, (Skills.Count + Certifications.Count) / (double)TellingRequirements);
        return (told + asked + (Pay is null ? 0 : 1)) / 3;
    }

    internal sealed record SkillRow(string Slug, string Name, SkillCategory Category);

    internal sealed record CertificationRow(string Slug, string Name, string? Abbreviation);

    internal sealed record SiteRow(string City, string StateCode, double Latitude, double Longitude);
}
