using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Suggest;

/// <summary>
/// Places for the other box. All of them are counted in one pass over what the rest of the search finds; those without
/// postings come last, for somebody may live there.
/// </summary>
public sealed class SuggestPlacesQuery(Gazetteer gazetteer, JobSearch search, SharedResults results, Links links)
{
    private const int Fewest = 2;
    private const int Tried = 20;
    private const int MostPlaces = 8;
    private const int MostStates = 3;

    /// <summary>Suggestions; none for a text of fewer than two characters.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="around">The rest of the search, its words included; the place is what is being typed.</param>
    /// <param name="audience">Who types.</param>
    public IReadOnlyList<SuggestionGroup> Read(string? text, SearchCriteria around, SearchAudience audience)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length < Fewest)
        {
            return [];
        }

        var anywhere = around with { Near = null, Page = 1 };
        SuggestionGroup[] groups =
        [
            new("States", [.. States(typed, anywhere, audience)]), new("Places", [.. Places(typed, anywhere, audience)]),
        ];
        return [.. groups.Where(group => group.Items.Count > 0)];
    }

    private IEnumerable<JobSuggestion> Places(string typed, SearchCriteria anywhere, SearchAudience audience)
    {
        var places = gazetteer.Suggest(typed, Tried);
        return places.Zip(search.CountNear(anywhere, places, audience))
            .OrderBy(entry => entry.Second > 0 ? 0 : 1)
            .Take(MostPlaces)
            .Select(entry => Of(entry.First.Label, entry.Second, anywhere));
    }

    /// <summary>Not beside a state that is chosen already: the count of a facet does not know its own choice.</summary>
    private IEnumerable<JobSuggestion> States(string typed, SearchCriteria anywhere, SearchAudience audience)
    {
        var named = UsState.All
            .Where(state => state.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
                || state.Code.Equals(typed, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (named.Count == 0 || anywhere.Values(SearchFacet.State).Count > 0)
        {
            return [];
        }

        var counts = results.Of(anywhere, audience)[SearchFacet.State]
            .ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return named.Where(state => counts.ContainsKey(state.Code))
            .Take(MostStates)
            .Select(state => Of(state.Name, counts[state.Code], anywhere));
    }

    private JobSuggestion Of(string label, int count, SearchCriteria anywhere) =>
        new(label, label, null, count, links.Jobs.SearchFor(anywhere with { Near = label }));
}
