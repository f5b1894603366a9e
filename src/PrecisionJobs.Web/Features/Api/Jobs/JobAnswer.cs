using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.Postings;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>One posting, whole. Texts are Markdown as the company wrote them.</summary>
public sealed record JobAnswer
{
    public required int Id { get; init; }

    public required string Url { get; init; }

    public required string ApplyUrl { get; init; }

    public required string Title { get; init; }

    public required string? Company { get; init; }

    public required string? CompanyUrl { get; init; }

    public required string? Summary { get; init; }

    public required string? Occupation { get; init; }

    public required string? SocCode { get; init; }

    public required string? Family { get; init; }

    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    public required IReadOnlyList<AskedItem> Requirements { get; init; }

    public required string? RequirementsNote { get; init; }

    public required PayItem? Pay { get; init; }

    public required string? ShiftPremium { get; init; }

    public required bool OvertimeOffered { get; init; }

    public required string? PayNote { get; init; }

    public required string Shift { get; init; }

    public required string? ShiftNote { get; init; }

    public required string Type { get; init; }

    public required string? Pathway { get; init; }

    public required int Openings { get; init; }

    /// <summary>First day of work; null where it is as soon as possible.</summary>
    public required DateOnly? StartsOn { get; init; }

    public required string Workplace { get; init; }

    public required IReadOnlyList<string> RemoteStates { get; init; }

    public required IReadOnlyList<PlaceItem> Sites { get; init; }

    public required string? Benefits { get; init; }

    public required string? HiringProcess { get; init; }

    public required bool UsPerson { get; init; }

    public required string Visibility { get; init; }

    public required DateTime? PostedAt { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required string TimeZone { get; init; }

    public static JobAnswer Of(PostingDetails job, string url, string applyUrl, string? companyUrl) => new()
    {
        Id = job.Id,
        Url = url,
        ApplyUrl = applyUrl,
        Title = job.Title,
        Company = job.Company?.Name,
        CompanyUrl = companyUrl,
        Summary = job.Summary,
        Occupation = job.Occupation?.Slug,
        SocCode = job.Occupation?.SocCode,
        Family = job.Occupation?.FamilySlug,
        Sections = job.Sections.ToDictionary(section => section.Key, section => section.Text, StringComparer.Ordinal),
        Requirements = [.. job.Requirements.Select(AskedItem.Of)],
        RequirementsNote = job.RequirementsNote,
        Pay = PayItem.Of(job.Pay),
        ShiftPremium = job.ShiftPremium,
        OvertimeOffered = job.OvertimeOffered,
        PayNote = job.PayNote,
        Shift = SearchFacets.Value(job.Shift),
        ShiftNote = job.ShiftNote,
        Type = SearchFacets.Value(job.EmploymentType),
        Pathway = job.ExperienceLevel is { } level ? SearchFacets.Value(level) : null,
        Openings = job.Openings,
        StartsOn = job.StartsOn,
        Workplace = SearchFacets.Value(job.Workplace),
        RemoteStates = job.RemoteStates,
        Sites = [.. job.Sites.Select(PlaceItem.Of)],
        Benefits = job.Benefits,
        HiringProcess = job.HiringProcess,
        UsPerson = job.UsPersonRequired,
        Visibility = SearchFacets.Value(job.Visibility),
        PostedAt = Utc(job.PostedAt),
        ClosesAt = Utc(job.ClosesAt),
        TimeZone = job.Zone,
    };

    private static DateTime? Utc(DateTime? at) => at is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;
}

/// <summary>Something that a posting asks for.</summary>
/// <param name="Kind">skill, certification, pathway or trade-experience.</param>
/// <param name="Slug">In the catalogue; of experience in the trade, the occupation's, or empty.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Category">Of a skill; null for everything else.</param>
/// <param name="Importance">required, preferred or used.</param>
/// <param name="MinimumYears">Least years.</param>
/// <param name="MinimumLevel">aware, supervised, independent, expert or teaches.</param>
/// <param name="AlternativeGroup">Items with the same number are alternatives.</param>
/// <param name="Note">What the company adds.</param>
public sealed record AskedItem(
    string Kind,
    string Slug,
    string Name,
    string? Category,
    string Importance,
    int? MinimumYears,
    string? MinimumLevel,
    int? AlternativeGroup,
    string? Note)
{
    public static AskedItem Of(DetailsRequirement item) => new(
        KindOf(item.Kind),
        item.Slug,
        item.Name,
        item.Category is { } category ? SearchFacets.Value(category) : null,
        SearchFacets.Value(item.Importance),
        item.MinimumYears,
        item.MinimumLevel is { } level ? SearchFacets.Value(level) : null,
        item.AlternativeGroup,
        item.Note);

    private static string KindOf(RequirementKind kind) => kind switch
    {
        RequirementKind.Skill => "skill",
        RequirementKind.Certification => "certification",
        RequirementKind.Pathway => "pathway",
        _ => "trade-experience",
    };
}

/// <summary>A place of work; without street and ZIP code when the employer is confidential.</summary>
public sealed record PlaceItem(string? Street, string City, string State, string? Zip)
{
    public static PlaceItem Of(DetailsSite site) => new(site.Street, site.City, site.StateCode, site.Zip);
}

/// <summary>What there is of a posting.</summary>
public abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    /// <summary>It is live.</summary>
    public sealed record Live(JobAnswer Job) : JobOutcome;

    /// <summary>It was public once.</summary>
    public sealed record Over(string Ending) : JobOutcome;

    /// <summary>There is none that the caller could ever see.</summary>
    public sealed record Unknown : JobOutcome;
}
