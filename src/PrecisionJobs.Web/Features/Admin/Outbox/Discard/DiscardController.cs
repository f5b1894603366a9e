using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Outbox.Discard;

/// <summary>Gives a parked message up.</summary>
[Route("admin/outbox/{id:int}/discard")]
public sealed class DiscardController(DiscardMessage discard, MessagePageQuery message, Links links) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await message.FindAsync(id, cancellationToken) is { } found
            ? View("Confirm", new DiscardPage(found, new ReasonForm()))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, ReasonForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await message.FindAsync(id, cancellationToken) is { } found
                ? Invalid("Confirm", new DiscardPage(found, form))
                : NotFound();
        }

        return await discard.ExecuteAsync(id, form.Reason!.Trim(), Process, cancellationToken) switch
        {
            MessageOutcome.Done => Redirect(links.Admin.Outbox, flash: "The message will not be sent."),
            MessageOutcome.TooLate => Redirect(links.Admin.Message(id), flash: "The message is no longer parked; nothing was changed."),
            MessageOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>The page that asks for the reason.</summary>
public sealed record DiscardPage(MessagePage Message, ReasonForm Form);
