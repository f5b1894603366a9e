using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Shared.JobCards;

/// <summary>What is read of a posting for its card, before what is confidential is taken out.</summary>
internal sealed class CardRow
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string CompanyName { get; init; }

    public required string CompanySlug { get; init; }

    public required string? Summary { get; init; }

    public required string? OccupationSlug { get; init; }

    public required string? OccupationTitle { get; init; }

    public required string? FamilySlug { get; init; }

    public required Pay? Pay { get; init; }

    public required Shift Shift { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    public required ExperienceLevel? ExperienceLevel { get; init; }

    public required Workplace Workplace { get; init; }

    public required List<string> RemoteStates { get; init; }

    public required DateTime? PublicSince { get; init; }

    public required DateTime? PublishAt { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required string? ClosesZone { get; init; }

    public required int? TightestToleranceMicroinches { get; init; }

    public required bool UsPersonRequired { get; init; }

    public required PostingVisibility Visibility { get; init; }

    public required List<CardSite> Sites { get; init; }

    public required List<RequirementRow> Requirements { get; init; }

    private bool IsConfidential => Visibility == PostingVisibility.Confidential;

    public JobCard ToCard(CatalogueSnapshot catalogue) => new()
    {
        Id = Id,
        Title = Shown(Title),
        CompanyName = IsConfidential ? null : CompanyName,
        CompanySlug = IsConfidential ? null : CompanySlug,
        Summary = Summary is null ? null : Shown(Summary),
        OccupationSlug = OccupationSlug,
        OccupationTitle = OccupationTitle,
        FamilySlug = FamilySlug,
        Pay = Pay,
        Shift = Shift,
        EmploymentType = EmploymentType,
        ExperienceLevel = ExperienceLevel,
        Workplace = Workplace,
        RemoteStates = RemoteStates,
        Sites = Sites,
        Tags = [.. Requirements.Select(row => row.ToTag(catalogue)).OfType<CardTag>().OrderBy(tag => tag.Rank)],
        PostedAt = PublicSince ?? PublishAt!.Value,
        ClosesAt = ClosesAt!.Value,
        UpdatedAt = UpdatedAt,
        Zone = ClosesZone ?? "UTC",
        TightestToleranceMicroinches = TightestToleranceMicroinches,
        UsPersonRequired = UsPersonRequired,
        Visibility = Visibility,
    };

    private string Shown(string text) => IsConfidential ? ConfidentialName.Hide(text, CompanyName) : text;

    internal sealed record RequirementRow(
        string? SkillSlug,
        string? SkillName,
        SkillCategory? Category,
        string? CertificationSlug,
        string? CertificationName,
        RequirementImportance Importance,
        int? Years)
    {
        public CardTag? ToTag(CatalogueSnapshot catalogue) => (SkillSlug, CertificationSlug) switch
        {
            ({ } slug, _) => new CardTag(slug, SkillName!, Category, Importance, Years),
            (_, { } slug) => new CardTag(slug, catalogue.Certification(slug)?.ShortName ?? CertificationName!, null, Importance, Years),
            _ => null,
        };
    }
}
