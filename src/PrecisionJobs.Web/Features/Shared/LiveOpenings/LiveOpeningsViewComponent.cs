using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Shared.LiveOpenings;

/// <summary>
/// The live openings that a page concerns: how many, and the newest few. Asks the one search, by the criteria that its
/// link leads to, so the count is the number found there.
/// </summary>
public sealed class LiveOpeningsViewComponent(
    JobSearch search, CurrentViewer viewer, JobCardsQuery cards, Links links) : ViewComponent
{
    private const int Shown = 3;
    private const int MostStates = 12;

    /// <param name="criteria">What the page concerns.</param>
    /// <param name="about">The same in words, in the middle of a sentence: "machinists".</param>
    /// <param name="occupation">The occupation that the criteria are of, for the pages of its jobs by state; null for none.</param>
    public async Task<IViewComponentResult> InvokeAsync(SearchCriteria criteria, string about, string? occupation = null)
    {
        var cancellationToken = HttpContext.RequestAborted;
        try
        {
            var found = search.Find(
                criteria.WithSort(SearchSort.Newest), (await viewer.ReadAsync(cancellationToken)).Audience);
            return View(new OpeningsPanel(
                criteria,
                about,
                found.Total,
                await cards.ReadAsync([.. found.Hits.Take(Shown)], cancellationToken),
                occupation is null ? [] : [.. States(occupation, found)]));
        }
        catch (SearchUnavailableException)
        {
            return View(new OpeningsPanel(criteria, about, null, [], []));
        }
    }

    private IEnumerable<CountLink> States(string occupation, SearchResult found) =>
        from value in found[SearchFacet.State].Take(MostStates)
        let state = UsState.FromCode(value.Value)
        where state is not null
        select new CountLink(state.Name, links.Jobs.Of(occupation, state), value.Count);
}

/// <summary>Live openings on a page.</summary>
/// <param name="Criteria">What was asked.</param>
/// <param name="About">The same in words.</param>
/// <param name="Total">How many there are; null while they cannot be counted.</param>
/// <param name="Newest">The newest few.</param>
/// <param name="States">The pages of an occupation's jobs by state.</param>
public sealed record OpeningsPanel(
    SearchCriteria Criteria,
    string About,
    int? Total,
    IReadOnlyList<JobCard> Newest,
    IReadOnlyList<CountLink> States);
