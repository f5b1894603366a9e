using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>Finds out what else would have been found, when little was.</summary>
internal sealed class SearchAdvisor(JobSearch search, SearchAudience audience)
{
    private const int Few = 5;
    private const int MostDropped = 4;
    private const int MostTried = 12;
    private static readonly int[] Radii = [50, 100, SearchCriteria.MaximumRadius];

    public SearchAdvice Advise(SearchCriteria criteria, SearchResult result, IReadOnlyList<FilterChip> chips)
    {
        if (result.Total >= Few || result.Place is PlaceOutcome.Ambiguous or PlaceOutcome.Unknown)
        {
            return SearchAdvice.None;
        }

        return new SearchAdvice(Wider(criteria, result), result.Total > 0 ? [] : Dropped(chips));
    }

    private WiderSearch? Wider(SearchCriteria criteria, SearchResult result)
    {
        if (result.Place is not PlaceOutcome.Found)
        {
            return null;
        }

        foreach (var radius in Radii.Where(radius => radius > criteria.RadiusMiles))
        {
            var wider = criteria with { RadiusMiles = radius, Page = 1 };
            var total = search.Find(wider, audience).Total;
            if (total > result.Total)
            {
                return new WiderSearch(wider, total - result.Total);
            }
        }

        return null;
    }

    private IReadOnlyList<DroppedCriterion> Dropped(IReadOnlyList<FilterChip> chips) => chips.Count < 2
        ? []
        :
        [
            .. chips.Take(MostTried)
                .Select(chip => new DroppedCriterion(chip.Without, chip.Removed, search.Find(chip.Removed, audience).Total))
                .Where(dropped => dropped.Total > 0)
                .OrderByDescending(dropped => dropped.Total)
                .Take(MostDropped),
        ];
}
