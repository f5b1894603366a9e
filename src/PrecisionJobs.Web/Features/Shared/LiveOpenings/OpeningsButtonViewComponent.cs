using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Shared.LiveOpenings;

/// <summary>The way from the head of a page to its live openings, with their number.</summary>
public sealed class OpeningsButtonViewComponent(JobSearch search, CurrentViewer viewer) : ViewComponent
{
    /// <param name="criteria">What the page concerns; the number is what the link finds.</param>
    public async Task<IViewComponentResult> InvokeAsync(SearchCriteria criteria)
    {
        try
        {
            var audience = (await viewer.ReadAsync(HttpContext.RequestAborted)).Audience;
            return View(new OpeningsCount(criteria, search.Find(criteria, audience).Total));
        }
        catch (SearchUnavailableException)
        {
            return View(new OpeningsCount(criteria, null));
        }
    }
}

/// <summary>How many openings there are.</summary>
/// <param name="Criteria">What was asked.</param>
/// <param name="Total">How many; null while they cannot be counted.</param>
public sealed record OpeningsCount(SearchCriteria Criteria, int? Total);
