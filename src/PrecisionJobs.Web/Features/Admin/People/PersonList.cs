using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>People by role.</summary>
/// <param name="Role">The role shown; null is everybody.</param>
/// <param name="Search">Text looked for in names and e-mail addresses.</param>
/// <param name="Total">How many people the search finds.</param>
/// <param name="Counts">How many of them have each role.</param>
/// <param name="People">The page of the list.</param>
public sealed record PersonList(
    string? Role, string? Search, int Total, IReadOnlyDictionary<string, int> Counts, Paged<PersonCard> People)
{
    /// <summary>The role's key in addresses.</summary>
    public static string KeyOf(string? role) => role?.ToLowerInvariant() ?? "all";

    /// <summary>The tabs with their counts.</summary>
    public IEnumerable<Tab> Tabs(AdminLinks links) =>
        [
            new Tab("Everybody", Address(links, null, 1), Role is null, Total),
            .. Roles.All.Select(role => new Tab(
                AdminWords.Role(role) + "s", Address(links, role, 1), role == Role, Counts.GetValueOrDefault(role))),
        ];

    /// <summary>The address of a page of a list under the same search.</summary>
    public string Address(AdminLinks links, string? role, int page) => links.People.With(
        ("role", KeyOf(role)), ("q", Search), ("page", page > 1 ? $"{page}" : null));
}

/// <summary>A person in the list.</summary>
public sealed record PersonCard(
    int Id, string Name, string Email, string? Role, bool IsConfirmed, bool IsDisabled, DateTime CreatedAt);
