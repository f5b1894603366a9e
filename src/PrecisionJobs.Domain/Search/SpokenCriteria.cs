using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// A search whose words were read for filters: "welder night shift 44113 $30/hr" asks for "welder", the third shift, a
/// place and a pay floor. What stands in quotes or after a minus is never read, and a filter that is chosen already stays
/// as it is chosen.
/// </summary>
/// <param name="Criteria">The search that is meant: the filters set, their words taken out.</param>
/// <param name="Filters">What was read; empty when the words are words.</param>
/// <param name="AsWords">The same search with those words in quotes, so that they are looked for instead.</param>
public sealed record SpokenCriteria(SearchCriteria Criteria, IReadOnlyList<SpokenFilter> Filters, SearchCriteria AsWords)
{
    /// <summary>Reads the words of a search.</summary>
    /// <param name="criteria">What was asked; its words and chosen filters.</param>
    /// <param name="gazetteer">Which places there are.</param>
    public static SpokenCriteria Read(SearchCriteria criteria, Gazetteer gazetteer)
    {
        var read = ReadOnce(criteria, gazetteer);

        // Words that have become neighbours, or the last ones, may name a filter in turn. Read until nothing more is, so that
        // a search means the same on its second page; each kind is read once, so this ends.
        while (read.Filters.Count > 0 && ReadOnce(read.Criteria, gazetteer) is { Filters.Count: > 0 } further)
        {
            read = read with { Criteria = further.Criteria, Filters = [.. read.Filters, .. further.Filters] };
        }

        return read;
    }

    private static SpokenCriteria ReadOnce(SearchCriteria criteria, Gazetteer gazetteer) => criteria.Query is { } query
        ? new SpokenReader(criteria, query, gazetteer).Read()
        : new SpokenCriteria(criteria, [], criteria);

    /// <summary>The one shift that a text names, "CNC machinist, second shift"; null when it names none or several.</summary>
    /// <param name="text">A job title or the like.</param>
    public static Shift? ShiftIn(string text) => SpokenReader.ShiftsIn(text).Distinct().ToList() is [var only] ? only : null;
}

/// <summary>A filter that stood among the words of a search.</summary>
/// <param name="Words">As written: "night shift".</param>
/// <param name="Key">The query parameter that it sets.</param>
/// <param name="Value">The value as in the query string.</param>
public sealed record SpokenFilter(string Words, string Key, string Value);
