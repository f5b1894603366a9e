using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide;

/// <summary>The front page of the career guide, with its search.</summary>
[AllowAnonymous]
[Route("guide")]
public sealed class GuideController(GuideQuery guide) : AppController
{
    /// <param name="q">What to look for in the guide.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? q, CancellationToken cancellationToken) =>
        View(await guide.ReadAsync(q, cancellationToken));
}
