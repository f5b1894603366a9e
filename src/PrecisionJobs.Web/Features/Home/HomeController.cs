using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Home;

/// <summary>The home page.</summary>
[AllowAnonymous]
[Route("")]
public sealed class HomeController(HomePageQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View(await query.ReadAsync(cancellationToken));
}
