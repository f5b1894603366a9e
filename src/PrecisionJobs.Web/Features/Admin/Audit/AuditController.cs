using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Audit;

/// <summary>Who changed what, when and why.</summary>
[Route("admin/audit")]
public sealed class AuditController(AuditListQuery entries, AuditEntryQuery entry) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] AuditFilter filter, CancellationToken cancellationToken) =>
        View(await entries.FindAsync(filter, cancellationToken));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancellationToken) =>
        await entry.FindAsync(id, cancellationToken) is { } found ? View(found) : NotFound();
}
