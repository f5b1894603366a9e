using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Shared.Postings;

/// <summary>What is read of a posting, before what is confidential is taken out.</summary>
internal sealed class DetailsRow
{
    public required Posting Posting { get; init; }

    public required Company Company { get; init; }

    public required DetailsOccupation? Occupation { get; init; }

    public required int QuestionCount { get; init; }

    public required List<RequirementRow> Requirements { get; init; }

    public required List<Site> Sites { get; init; }

    private bool IsConfidential => Posting.Visibility == PostingVisibility.Confidential;

    public PostingDetails ToDetails() => new()
    {
        Id = Posting.Id,
        Title = Shown(Posting.Title)!,
        Company = IsConfidential ? null : CompanyDetails(),
        Occupation = Occupation,
        Summary = Shown(Posting.Summary),
        Sections = [.. Sections()],
        RequirementsNote = Shown(Posting.RequirementsNote),
        Benefits = Shown(Posting.Benefits),
        HiringProcess = Shown(Posting.HiringProcess),
        Requirements = [.. Requirements.Select(ToRequirement)],
        QuestionCount = QuestionCount,
        TightestToleranceMicroinches = Posting.TightestToleranceMicroinches,
        Pay = Posting.Pay,
        ShiftPremium = PostingWords.ShiftPremium(Posting.ShiftPremiumCents, Posting.ShiftPremiumPercent),
        OvertimeOffered = Posting.OvertimeOffered,
        PayNote = Shown(Posting.PayNote),
        EmploymentType = Posting.EmploymentType,
        Shift = Posting.Shift,
        ShiftNote = Shown(Posting.ShiftNote),
        ExperienceLevel = Posting.ExperienceLevel,
        Openings = Posting.Openings,
        StartsOn = Posting.StartsOn,
        Workplace = Posting.Workplace,
        RemoteStates = Posting.RemoteStates,
        Sites = [.. Sites.Select(ToSite)],
        Visibility = Posting.Visibility,
        UsPersonRequired = Posting.UsPersonRequired,
        PostedAt = Posting.PublicSince ?? Posting.PublishAt,
        ClosesAt = Posting.ClosesAt,
        UpdatedAt = Posting.UpdatedAt,
        Zone = Posting.ClosesZone ?? Sites.FirstOrDefault()?.TimeZone ?? "UTC",
    };

    private IEnumerable<WrittenSection> Sections()
    {
        (string Key, string Heading, string? Text)[] all =
        [
            ("theWork", "The work", Posting.TheWork),
            ("technicalChallenges", "Technical challenges", Posting.TechnicalChallenges),
            ("equipmentAndControls", "Equipment and controls", Posting.EquipmentAndControls),
            ("tolerancesAndMaterials", "Tolerances and materials", Posting.TolerancesAndMaterials),
            ("successLooksLike", "What success looks like", Posting.SuccessLooksLike),
        ];
        return all.Where(section => !string.IsNullOrWhiteSpace(section.Text))
            .Select(section => new WrittenSection(section.Key, section.Heading, Shown(section.Text)!));
    }

    private DetailsCompany CompanyDetails() => new(
        Company.Slug, Company.Name, Company.Industry, Company.SizeBand, Company.FoundedYear, Company.Website, Company.IsVerified,
        Company.QualitySystemsIn(Company.QualitySystems));

    private DetailsSite ToSite(Site site) => IsConfidential
        ? new DetailsSite(site.Id, null, null, site.City, site.StateCode, null, site.Point)
        : new DetailsSite(site.Id, site.Name, site.Street, site.City, site.StateCode, site.Zip.Length == 0 ? null : site.Zip, site.Point);

    private DetailsRequirement ToRequirement(RequirementRow row)
    {
        var (kind, slug, name) = row switch
        {
            { SkillSlug: { } skill } => (RequirementKind.Skill, skill, row.SkillName!),
            { CertificationSlug: { } certification } => (RequirementKind.Certification, certification, row.CertificationName!),
            { PathwaySlug: { } pathway } => (RequirementKind.Pathway, pathway, row.PathwayName!),
            _ => (RequirementKind.TradeExperience, Occupation?.Slug ?? string.Empty, PostingWords.TradeExperience(Occupation?.Title)),
        };
        return new DetailsRequirement(
            row.Id,
            kind,
            slug,
            name,
            row.SkillSlug is null ? null : row.Category,
            row.Importance,
            row.MinimumYears,
            row.MinimumLevel,
            row.AlternativeGroup,
            Shown(row.Note))
        {
            PathwayKind = row.PathwayKind,
        };
    }

    private string? Shown(string? text) =>
        text is not null && IsConfidential ? ConfidentialName.Hide(text, Company.Name) : text;

    internal sealed class RequirementRow
    {
        public required int Id { get; init; }

        public required string? SkillSlug { get; init; }

        public required string? SkillName { get; init; }

        public required SkillCategory? Category { get; init; }

        public required string? CertificationSlug { get; init; }

        public required string? CertificationName { get; init; }

        public required string? PathwaySlug { get; init; }

        public required string? PathwayName { get; init; }

        public required PathwayKind? PathwayKind { get; init; }

        public required RequirementImportance Importance { get; init; }

        public required int? MinimumYears { get; init; }

        public required SkillLevel? MinimumLevel { get; init; }

        public required int? AlternativeGroup { get; init; }

        public required string? Note { get; init; }
    }
}
