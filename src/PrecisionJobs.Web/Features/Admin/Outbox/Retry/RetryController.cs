using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Outbox.Retry;

/// <summary>Tries a parked message again.</summary>
[Route("admin/outbox/{id:int}/retry")]
public sealed class RetryController(RetryMessage retry, Links links) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken) =>
        await retry.ExecuteAsync(id, Process, cancellationToken) switch
        {
            MessageOutcome.Done => Redirect(links.Admin.Outbox, flash: "The message is on its way again."),
            MessageOutcome.TooLate => Redirect(links.Admin.Message(id), flash: "The message is no longer parked; nothing was changed."),
            MessageOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
}
