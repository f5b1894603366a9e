using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>A page of results. Property names and the words of every enumeration are version 1 and do not change.</summary>
/// <param name="Total">Live postings that match.</param>
/// <param name="Page">The page asked for, from 1.</param>
/// <param name="PageSize">Most items on a page.</param>
/// <param name="PageCount">Pages that can be asked for.</param>
/// <param name="Items">The postings of the page, in order.</param>
/// <param name="Facets">Counts by parameter: a value's count is the total when the parameter is set to it.</param>
/// <param name="ReadAs">Filters that were read from the words of <c>q</c>: search for them in quotes to have them as words.</param>
public sealed record JobsAnswer(
    int Total,
    int Page,
    int PageSize,
    int PageCount,
    IReadOnlyList<JobItem> Items,
    IReadOnlyDictionary<string, IReadOnlyList<FacetItem>> Facets,
    IReadOnlyList<ReadAsItem> ReadAs);

/// <summary>Words that set a parameter.</summary>
public sealed record ReadAsItem(string Words, string Parameter, string Value);

/// <summary>A value of a facet.</summary>
public sealed record FacetItem(string Value, string Label, int Count, bool Selected);

/// <summary>A posting in a list.</summary>
public sealed record JobItem
{
    public required int Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when the employer is confidential.</summary>
    public required string? Company { get; init; }

    public required string? CompanyUrl { get; init; }

    public required string? Summary { get; init; }

    public required string? Occupation { get; init; }

    public required string? Family { get; init; }

    public required PayItem? Pay { get; init; }

    public required string Shift { get; init; }

    public required string Type { get; init; }

    public required string? Pathway { get; init; }

    public required string Workplace { get; init; }

    public required IReadOnlyList<string> RemoteStates { get; init; }

    public required IReadOnlyList<SiteItem> Sites { get; init; }

    /// <summary>Miles to the nearest site; null without a place.</summary>
    public required double? Miles { get; init; }

    public required IReadOnlyList<RequirementItem> Skills { get; init; }

    public required IReadOnlyList<RequirementItem> Certifications { get; init; }

    public required bool UsPerson { get; init; }

    public required string Visibility { get; init; }

    public required DateTime PostedAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    public static JobItem Of(JobCard card, string url, string? companyUrl) => new()
    {
        Id = card.Id,
        Url = url,
        Title = card.Title,
        Company = card.CompanyName,
        CompanyUrl = companyUrl,
        Summary = card.Summary,
        Occupation = card.OccupationSlug,
        Family = card.FamilySlug,
        Pay = PayItem.Of(card.Pay),
        Shift = SearchFacets.Value(card.Shift),
        Type = SearchFacets.Value(card.EmploymentType),
        Pathway = card.ExperienceLevel is { } level ? SearchFacets.Value(level) : null,
        Workplace = SearchFacets.Value(card.Workplace),
        RemoteStates = card.RemoteStates,
        Sites = [.. card.Sites.Select(site => card.IsConfidential
            ? new SiteItem(site.City, site.StateCode, null, null)
            : new SiteItem(site.City, site.StateCode, site.Latitude, site.Longitude))],
        Miles = card.Miles,
        Skills = [.. card.Tags.Where(tag => tag.Category is not null).Select(RequirementItem.Of)],
        Certifications = [.. card.Tags.Where(tag => tag.Category is null).Select(RequirementItem.Of)],
        UsPerson = card.UsPersonRequired,
        Visibility = SearchFacets.Value(card.Visibility),
        PostedAt = DateTime.SpecifyKind(card.PostedAt, DateTimeKind.Utc),
        ClosesAt = DateTime.SpecifyKind(card.ClosesAt, DateTimeKind.Utc),
    };
}

/// <summary>Pay in units of the currency.</summary>
public sealed record PayItem(decimal Minimum, decimal Maximum, string Unit, string Currency)
{
    public static PayItem? Of(Pay? pay) => pay is null
        ? null
        : new PayItem(pay.MinimumCents / 100m, pay.MaximumCentsPerUnit / 100m, SearchFacets.Value(pay.Unit), pay.Currency);
}

/// <summary>A place of work; without its point when the employer is confidential.</summary>
public sealed record SiteItem(string City, string State, double? Latitude, double? Longitude);

/// <summary>A skill or certification asked for.</summary>
public sealed record RequirementItem(string Slug, string Name, string? Category, string Importance, int? MinimumYears)
{
    public static RequirementItem Of(CardTag tag) => new(
        tag.Slug,
        tag.Name,
        tag.Category is { } category ? SearchFacets.Value(category) : null,
        SearchFacets.Value(tag.Importance),
        tag.Years);
}
