using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Jobs.Suggest;

/// <summary>
/// Suggestions while somebody types into the search form, as JSON groups. The other fields of the form may be sent along
/// under their names, so that counts and addresses are those of the search as it stands.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("jobs/suggest")]
public sealed class SuggestController(SuggestQuery titles, SuggestPlacesQuery places, CurrentViewer viewer) : AppController
{
    /// <param name="q">The beginning of a name of an occupation, skill, machine, control, certification or company.</param>
    /// <param name="cancellationToken">Stops it when the reader has typed on.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? q, CancellationToken cancellationToken) =>
        Json(await titles.ReadAsync(q, Around(), await AudienceAsync(cancellationToken), cancellationToken));

    /// <param name="q">The beginning of a place or ZIP code.</param>
    /// <param name="words">What is looked for there: <c>q</c> of the search.</param>
    /// <param name="cancellationToken">Stops it when the reader has typed on.</param>
    [HttpGet("places")]
    public async Task<IActionResult> Places(string? q, string? words, CancellationToken cancellationToken) =>
        Json(places.Read(q, Around().WithQuery(words), await AudienceAsync(cancellationToken)));

    private SearchCriteria Around() => SearchCriteria.Parse(Request.QueryString.Value).Criteria;

    private async Task<SearchAudience> AudienceAsync(CancellationToken cancellationToken) =>
        (await viewer.ReadAsync(cancellationToken)).Audience;
}
