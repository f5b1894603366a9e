using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>Companies by where their verification stands.</summary>
/// <param name="State">The state shown; null is all.</param>
/// <param name="Search">Text looked for in names and websites.</param>
/// <param name="Counts">How many companies the search finds in each state.</param>
/// <param name="Companies">The page of the list.</param>
public sealed record CompanyList(
    VerificationState? State,
    string? Search,
    IReadOnlyDictionary<VerificationState, int> Counts,
    Paged<CompanyCard> Companies)
{
    /// <summary>The states as they stand in addresses; null is all.</summary>
    public static IReadOnlyList<(string Key, VerificationState? State)> States { get; } =
    [
        ("awaiting", VerificationState.Awaiting),
        ("verified", VerificationState.Verified),
        ("refused", VerificationState.Refused),
        ("all", null),
    ];

    /// <summary>The state's key in addresses.</summary>
    public string StateKey => States.First(state => state.State == State).Key;

    /// <summary>The tabs with their counts.</summary>
    public IEnumerable<Tab> Tabs(AdminLinks links) => States.Select(state => new Tab(
        state.State is { } one ? AdminWords.Name(one) : "All",
        links.Companies.With(("state", state.Key), ("q", Search)),
        state.State == State,
        state.State is { } counted ? Counts.GetValueOrDefault(counted) : Counts.Values.Sum()));
}

/// <summary>A company in the list.</summary>
public sealed record CompanyCard(
    string Slug,
    string Name,
    string? Website,
    VerificationState Verification,
    DateTime CreatedAt,
    int Members,
    int LivePostings);
