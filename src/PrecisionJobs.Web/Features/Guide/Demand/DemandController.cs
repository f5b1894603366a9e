using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Demand;

/// <summary>Which skills are asked for, and how many people have them.</summary>
[AllowAnonymous]
[Route("guide/skills/demand")]
public sealed class DemandController(DemandQuery demand) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] DemandForm form, CancellationToken cancellationToken) =>
        View(await demand.ReadAsync(form, cancellationToken));
}
