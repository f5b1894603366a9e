using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>A candidate's applications.</summary>
[Route("me/applications")]
public sealed class ApplicationsController(ApplicationListQuery list, ApplicationQuery applications) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, CancellationToken cancellationToken)
    {
        var standing = Enum.TryParse<Standing>(show, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
            ? parsed
            : Standing.All;
        return View(await list.ReadAsync(AccountId, standing, cancellationToken));
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken) =>
        await applications.FindAsync(AccountId, reference, cancellationToken) is { } page ? View(page) : NotFound();
}
