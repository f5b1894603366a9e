using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.ForEmployers;

/// <summary>What the product does for companies, and what it does not.</summary>
[AllowAnonymous]
[Route("employers")]
public sealed class ForEmployersController : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View();
}
