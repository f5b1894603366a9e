using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>
/// The jobs of an occupation, of a state, or of both, at an address worth keeping. A search like any other; what stands
/// around it is the catalogue's. Other spellings of the address lead to the one there is.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("jobs")]
public sealed class LandingController(
    LandingSubjects subjects, LandingPageQuery query, CurrentViewer viewer, Links links) : AppController
{
    [HttpGet("in/{state}")]
    public Task<IActionResult> InState(string state, CancellationToken cancellationToken) =>
        AnswerAsync(subjects.InState(state), cancellationToken);

    // Search engines and people write numbers and file names too; what is no occupation is not found.
    [HttpGet("{occupation}")]
    public Task<IActionResult> Show(string occupation, CancellationToken cancellationToken) =>
        AnswerAsync(subjects.Of(occupation), cancellationToken);

    [HttpGet("{occupation}/in/{place}")]
    public Task<IActionResult> ShowIn(string occupation, string place, CancellationToken cancellationToken) =>
        AnswerAsync(subjects.Of(occupation, place), cancellationToken);

    private async Task<IActionResult> AnswerAsync(LandingSubject? subject, CancellationToken cancellationToken)
    {
        if (subject is null)
        {
            return NotFound();
        }

        var address = subject.AddressOn(links.Jobs);
        if (!string.Equals(Request.Path.Value, address, StringComparison.Ordinal))
        {
            return LocalRedirectPermanent(address + Request.QueryString.Value);
        }

        var page = SearchCriteria.Parse(Request.QueryString.Value).Criteria.Page;
        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        return View("Show", await query.ReadAsync(subject, page, audience, cancellationToken));
    }
}
