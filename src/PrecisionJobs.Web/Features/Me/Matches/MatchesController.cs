using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Me.Matches;

/// <summary>Postings that fit a candidate, with the reasons.</summary>
[Route("me/matches")]
public sealed class MatchesController(MatchListQuery matches, MatchPageQuery match) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] MatchFilter filter, CancellationToken cancellationToken) =>
        View(await matches.ReadAsync(AccountId, filter, cancellationToken));

    /// <summary>One posting against the own profile, with every reason.</summary>
    [HttpGet("{postingId:int}")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken) =>
        await match.FindAsync(AccountId, postingId, cancellationToken) is { } page ? View(page) : NotFound();
}
