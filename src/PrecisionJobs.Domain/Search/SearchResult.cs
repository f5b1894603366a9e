using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Search;

/// <summary>One page of what was found, with the counts that go beside it.</summary>
public sealed record SearchResult
{
    /// <summary>How many postings match. Equals the length of the list over all pages, up to the page limit.</summary>
    public required int Total { get; init; }

    /// <summary>The page asked for, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The postings of the page in order; at most <see cref="SearchCriteria.PageSize"/>.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Every facet in canonical order.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>What the place was taken for. An ambiguous or unknown place matches nothing: the page asks.</summary>
    public required PlaceOutcome Place { get; init; }

    /// <summary>How the words were read.</summary>
    public required QueryReading Words { get; init; }

    /// <summary>The search that was run, with the filters that were read from its words; null only where the index itself was asked.</summary>
    public SpokenCriteria? Spoken { get; init; }

    /// <summary>Postings that match everything but the pay floor, because they state no pay; 0 without a floor.</summary>
    public int UnstatedPay { get; init; }

    /// <summary>Pages that can be asked for: at least 1, at most <see cref="SearchCriteria.MaximumPage"/>.</summary>
    public int PageCount => Math.Clamp(
        (Total + SearchCriteria.PageSize - 1) / SearchCriteria.PageSize, 1, SearchCriteria.MaximumPage);

    /// <summary>Whether there is more than can be paged through.</summary>
    public bool IsCapped => Total > SearchCriteria.PageSize * SearchCriteria.MaximumPage;

    /// <summary>The values of one facet.</summary>
    public IReadOnlyList<FacetCount> this[SearchFacet facet] => Facets.FirstOrDefault(entry => entry.Key == facet)?.Values ?? [];
}

/// <summary>A posting found.</summary>
/// <param name="PostingId">Its id.</param>
/// <param name="Miles">Miles to its nearest site, to a tenth; null when no place with a point was asked for.</param>
/// <param name="SiteIndex">Which of the document's sites is the nearest, from 0; null as <paramref name="Miles"/>.</param>
/// <param name="Score">How well the words match, 0 without words; comparable within one result only.</param>
public sealed record SearchHit(int PostingId, double? Miles, int? SiteIndex, float Score);

/// <summary>A facet and its counts.</summary>
/// <param name="Key">Which facet.</param>
/// <param name="Values">
/// Values with a count above zero, and the chosen ones; the most frequent first, then by value; pay floors and days in
/// rising order. Several chosen values are alternatives: the counts ignore the facet's own choice.
/// </param>
public sealed record Facet(SearchFacet Key, IReadOnlyList<FacetCount> Values);

/// <summary>How many postings a value would show.</summary>
/// <param name="Value">The value as in the query string.</param>
/// <param name="Count">Postings that match everything else chosen and have this value.</param>
/// <param name="IsSelected">Whether it is chosen.</param>
public sealed record FacetCount(string Value, int Count, bool IsSelected);

/// <summary>How the words of a query were read: everything here is to be said on the page.</summary>
/// <param name="Terms">The words and phrases looked for, as written or corrected.</param>
/// <param name="Excluded">The minus words and phrases.</param>
/// <param name="Ignored">Words without meaning for search ("the"), and words beyond the limit.</param>
/// <param name="NotFound">Words that no posting holds and no correction fits.</param>
/// <param name="Corrections">Words that no posting holds and the words that were taken instead.</param>
/// <param name="MatchedAnyWord">No posting holds all words, so these hold at least one.</param>
public sealed record QueryReading(
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Excluded,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> NotFound,
    IReadOnlyList<WordCorrection> Corrections,
    bool MatchedAnyWord)
{
    /// <summary>No words were given.</summary>
    public static readonly QueryReading None = new([], [], [], [], [], MatchedAnyWord: false);
}

/// <summary>A word that was taken for another.</summary>
/// <param name="Written">As typed.</param>
/// <param name="TakenFor">As searched.</param>
public sealed record WordCorrection(string Written, string TakenFor);
