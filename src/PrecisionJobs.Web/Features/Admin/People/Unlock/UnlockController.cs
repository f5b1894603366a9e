using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.People.Unlock;

/// <summary>Lifts the lock-out that wrong passwords brought about.</summary>
[Route("admin/people/{id:int}/unlock")]
public sealed class UnlockController(UnlockAccount unlock, PersonPageQuery person, Links links)
    : PersonVerbController(person, links)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken) => await AnswerAsync(
        await unlock.ExecuteAsync(id, Process, cancellationToken),
        id, "The lock-out is lifted.", "The account was not locked.", cancellationToken);
}
