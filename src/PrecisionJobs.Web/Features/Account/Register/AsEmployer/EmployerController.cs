using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.AsEmployer;

/// <summary>Registers a company with its first owner.</summary>
[AllowAnonymous]
[Route("account/register/employer")]
public sealed class EmployerController(RegisterEmployer register, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show() => View(new EmployerPage(new EmployerForm()));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(EmployerForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new EmployerPage(form));
        }

        await register.ExecuteAsync(form, Process, cancellationToken);
        return LocalPath(links.Account.RegisterSent);
    }
}
