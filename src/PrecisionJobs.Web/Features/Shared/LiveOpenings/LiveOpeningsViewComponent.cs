using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Shared.LiveOpenings;

/// <summary>
/// The live openings that a page concerns. Asks the one search, by the criteria that its link leads to, so the count is
/// the number found there.
/// </summary>
public sealed class LiveOpeningsViewComponent(JobSearch search) : ViewComponent
{
    /// <param name="criteria">What the page concerns.</param>
    /// <param name="about">The same in words, in the middle of a sentence: "machinists".</param>
    public IViewComponentResult Invoke(SearchCriteria criteria, string about)
    {
        try
        {
            return View(new OpeningsPanel(criteria, about, search.Find(criteria, SearchAudience.Anyone).Total));
        }
        catch (SearchUnavailableException)
        {
            return View(new OpeningsPanel(criteria, about, null));
        }
    }
}

/// <summary>Live openings on a page.</summary>
/// <param name="Criteria">What was asked.</param>
/// <param name="About">The same in words.</param>
/// <param name="Total">How many there are; null while they cannot be counted.</param>
public sealed record OpeningsPanel(SearchCriteria Criteria, string About, int? Total);
