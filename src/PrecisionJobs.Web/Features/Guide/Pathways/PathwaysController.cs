using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Pathways;

/// <summary>Ways into the occupations: the list and each one's page.</summary>
[AllowAnonymous]
[Route("guide/pathways")]
public sealed class PathwaysController(PathwaysQuery pathways) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PathwaysForm form, CancellationToken cancellationToken) =>
        View(await pathways.ListAsync(form, cancellationToken));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await pathways.FindAsync(slug, cancellationToken) is { } found ? View(found) : NotFound();
}
