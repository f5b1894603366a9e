using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Home;

/// <summary>The home page.</summary>
[AllowAnonymous]
[Route("")]
public sealed class HomeController : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View();
}
