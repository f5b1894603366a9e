using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Search;

/// <summary>What the live postings that match some criteria say together.</summary>
public sealed record PostingSurvey
{
    /// <summary>Most ids that are listed.</summary>
    public const int MaximumIds = 500;

    /// <summary>How many match: the total of the search with the same criteria.</summary>
    public required int Total { get; init; }

    /// <summary>The ids of all of them, in no order; null when they are more than <see cref="MaximumIds"/>.</summary>
    public required IReadOnlyList<int>? Ids { get; init; }

    /// <summary>The highest pay that any of them states, over a year of 2,080 hours, in cents; null when none states any.</summary>
    public required long? HighestAnnualCents { get; init; }

    /// <summary>The towns that their sites have in their postal addresses, those of most postings first.</summary>
    public required IReadOnlyList<TownCount> Towns { get; init; }
}

/// <summary>A town with places of work.</summary>
/// <param name="Town">The town.</param>
/// <param name="Postings">Postings with a site in it; what is found near it can be more.</param>
public sealed record TownCount(Place Town, int Postings);
