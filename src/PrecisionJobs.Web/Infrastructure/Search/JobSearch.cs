using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>The one way to search live postings: pages, API, feeds and counts all ask here.</summary>
public sealed class JobSearch(PostingIndex index, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>
    /// One page of the live postings that match, with counts. Filters that stand among the words are taken as filters;
    /// <see cref="SearchResult.Spoken"/> says which.
    /// </summary>
    /// <param name="criteria">What is looked for.</param>
    /// <param name="audience">Who looks.</param>
    /// <param name="matchOf">How well a posting matches whoever looks, for the order that asks it.</param>
    /// <exception cref="SearchUnavailableException">The index is being built.</exception>
    public SearchResult Find(SearchCriteria criteria, SearchAudience audience, Func<int, int>? matchOf = null)
    {
        var spoken = SpokenCriteria.Read(criteria, gazetteer);
        return Ask(now => index.Search(spoken.Criteria, now, audience, matchOf)) with { Spoken = spoken };
    }

    /// <summary>Live postings most like one, by typed facts.</summary>
    /// <exception cref="SearchUnavailableException">The index is being built.</exception>
    public IReadOnlyList<int> Similar(int postingId, int count, SearchAudience audience) =>
        Ask(now => index.Similar(postingId, count, now, audience));

    /// <summary>What the live postings that match say together.</summary>
    /// <exception cref="SearchUnavailableException">The index is being built.</exception>
    public PostingSurvey Survey(SearchCriteria criteria, SearchAudience audience) =>
        Ask(now => index.Survey(criteria, now, audience));

    /// <summary>For each place, the total of the same search with that place.</summary>
    /// <exception cref="SearchUnavailableException">The index is being built.</exception>
    public IReadOnlyList<int> CountNear(SearchCriteria criteria, IReadOnlyList<Place> places, SearchAudience audience) =>
        Ask(now => index.CountNear(criteria, [.. places.Select(place => place.Location)], now, audience));

    private T Ask<T>(Func<DateTime, T> question)
    {
        if (!index.Ready)
        {
            throw new SearchUnavailableException();
        }

        try
        {
            return question(clock.GetUtcNow().UtcDateTime);
        }
        catch (IndexDamagedException exception)
        {
            throw new SearchUnavailableException("The search index is damaged and is being rebuilt.", exception);
        }
    }
}

/// <summary>Nothing can be said about live postings at this moment; it can in a few seconds.</summary>
public sealed class SearchUnavailableException : Exception
{
    public SearchUnavailableException()
        : base("The search index is being built.")
    {
    }

    public SearchUnavailableException(string message)
        : base(message)
    {
    }

    public SearchUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
