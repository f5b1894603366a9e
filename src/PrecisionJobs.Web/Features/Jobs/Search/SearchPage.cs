using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>The search page.</summary>
public sealed record SearchPage
{
    /// <summary>Values of a facet that the page offers, beside chosen ones.</summary>
    public const int MostValues = 10;

    /// <summary>What was looked for, on the page that is shown.</summary>
    public required SearchCriteria Criteria { get; init; }

    public required SearchResult Result { get; init; }

    /// <summary>"Machinist jobs near Cleveland, OH".</summary>
    public required string Heading { get; init; }

    public required JobList Jobs { get; init; }

    public required IReadOnlyList<LabelledFacet> Facets { get; init; }

    public required IReadOnlyList<FilterChip> Chips { get; init; }

    /// <summary>Words of the search that were read as filters, as written; empty when none were.</summary>
    public required IReadOnlyList<string> ReadAs { get; init; }

    /// <summary>The search that looks for those words instead.</summary>
    public required SearchCriteria AsWords { get; init; }

    /// <summary>What has to be said about how the words and parameters were taken; plain sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required SearchAdvice Advice { get; init; }

    public required PageLinks Pages { get; init; }

    /// <summary>The address that search engines are to list it under.</summary>
    public required string Canonical { get; init; }

    /// <summary>Search engines may list this page: it is not one of endless combinations.</summary>
    public required bool IsIndexable { get; init; }

    /// <summary>Whoever looks has a profile that postings can be matched with.</summary>
    public bool HasProfile { get; init; }

    /// <summary>The place as the page names it; null where none with a point was asked for.</summary>
    public Place? Place => (Result.Place as PlaceOutcome.Found)?.Place;
}

/// <summary>Something that narrows the results, with the search that drops it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Removed">The search that drops it.</param>
/// <param name="Without">That search in words.</param>
public sealed record FilterChip(string Label, SearchCriteria Removed, string Without);

/// <summary>What else could be searched for when little or nothing was found.</summary>
/// <param name="Wider">A wider radius that finds more, the narrowest first.</param>
/// <param name="Dropped">Searches without one of the criteria that find something, the most first.</param>
public sealed record SearchAdvice(WiderSearch? Wider, IReadOnlyList<DroppedCriterion> Dropped)
{
    /// <summary>Nothing to advise.</summary>
    public static readonly SearchAdvice None = new(null, []);
}

/// <summary>The same search in a wider radius.</summary>
/// <param name="Criteria">That search.</param>
/// <param name="More">How many postings it finds beyond those shown.</param>
public sealed record WiderSearch(SearchCriteria Criteria, int More);

/// <summary>The same search without one thing.</summary>
/// <param name="Label">What the search is then, "without third shift".</param>
/// <param name="Criteria">That search.</param>
/// <param name="Total">How many postings it finds.</param>
public sealed record DroppedCriterion(string Label, SearchCriteria Criteria, int Total);
