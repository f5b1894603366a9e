using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.People.Confirmation;

/// <summary>Sends the link that confirms an e-mail address again.</summary>
[Route("admin/people/{id:int}/confirmation")]
public sealed class ConfirmationController(SendConfirmationAgain send, PersonPageQuery person, Links links)
    : PersonVerbController(person, links)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken) => await AnswerAsync(
        await send.ExecuteAsync(id, Process, cancellationToken),
        id, "The confirmation mail is on its way.", "The address is confirmed already.", cancellationToken);
}
