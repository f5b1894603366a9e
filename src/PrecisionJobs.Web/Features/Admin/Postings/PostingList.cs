using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Postings;

/// <summary>Postings across companies.</summary>
/// <param name="Status">The key of the list shown, one of <see cref="Statuses"/>.</param>
/// <param name="Search">Text looked for in titles and company names.</param>
/// <param name="Company">Slug of the one company shown; null is all.</param>
/// <param name="Counts">How many postings the search finds in each list.</param>
/// <param name="Postings">The page of the list.</param>
public sealed record PostingList(
    string Status,
    string? Search,
    string? Company,
    IReadOnlyDictionary<string, int> Counts,
    Paged<PostingCard> Postings)
{
    /// <summary>The lists there are, by their key in addresses.</summary>
    public static IReadOnlyList<(string Key, string Label)> Statuses { get; } =
    [
        ("live", "Live"),
        ("scheduled", "Scheduled"),
        ("in-review", "In review"),
        ("waiting", "Waits for verification"),
        ("paused", "Paused"),
        ("over", "Over"),
        ("taken-down", "Taken down"),
        ("draft", "Drafts"),
        ("all", "All"),
    ];

    /// <summary>The tabs with their counts.</summary>
    public IEnumerable<Tab> Tabs(AdminLinks links) => Statuses.Select(status => new Tab(
        status.Label, Address(links, status.Key, 1), status.Key == Status, Counts.GetValueOrDefault(status.Key)));

    /// <summary>The address of a page of a list under the same search.</summary>
    public string Address(AdminLinks links, string status, int page) => links.Postings.With(
        ("status", status), ("q", Search), ("company", Company), ("page", page > 1 ? $"{page}" : null));
}

/// <summary>A posting in the list.</summary>
public sealed record PostingCard(
    int Id, string Title, string Company, string CompanySlug, PostingStatus Status, bool IsTakenDown, DateTime UpdatedAt);
