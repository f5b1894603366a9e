using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Outbox;

/// <summary>Messages that could not be delivered.</summary>
[Route("admin/outbox")]
public sealed class OutboxController(MessageListQuery messages, MessagePageQuery message) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, int page, CancellationToken cancellationToken) =>
        View(await messages.FindAsync(state, page, cancellationToken));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await message.FindAsync(id, cancellationToken) is { } found ? View(found) : NotFound();
}
