using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Occupations;

/// <summary>Occupations: the list and each one's page.</summary>
[AllowAnonymous]
[Route("guide/occupations")]
public sealed class OccupationsController(OccupationsQuery list, OccupationQuery page) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(OccupationsForm form, CancellationToken cancellationToken) =>
        View(await list.ReadAsync(form, cancellationToken));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await page.FindAsync(slug, cancellationToken) is { } found ? View(found) : NotFound();
}
