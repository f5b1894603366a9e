using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>A candidate's applications.</summary>
[Route("me/applications")]
public sealed class ApplicationController(ApplicationsQuery applications) : MeController
{
    /// <summary>Those that are open, or with <c>show=over</c> those that are over.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, CancellationToken cancellationToken) =>
        View(await applications.ListAsync(AccountId, isOver: show == "over", cancellationToken));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken) =>
        await applications.FindAsync(AccountId, reference, cancellationToken) is { } page ? View(page) : NotFound();
}
