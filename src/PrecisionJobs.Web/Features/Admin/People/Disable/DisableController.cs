using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.People.Disable;

/// <summary>Shuts an account out, and lets it in again.</summary>
[Route("admin/people/{id:int}")]
public sealed class DisableController(
    DisableAccount disable, EnableAccount enable, PersonPageQuery person, Links links) : PersonVerbController(person, links)
{
    private readonly PersonPageQuery _person = person;

    [HttpGet("disable")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await _person.FindAsync(id, AccountId, cancellationToken) is { } found
            ? View("Confirm", new DisablePage(found, new ReasonForm()))
            : NotFound();

    [HttpPost("disable")]
    public async Task<IActionResult> Create(int id, ReasonForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await _person.FindAsync(id, AccountId, cancellationToken) is { } found
                ? Invalid("Confirm", new DisablePage(found, form))
                : NotFound();
        }

        return await AnswerAsync(
            await disable.ExecuteAsync(id, form.Reason!.Trim(), Process, cancellationToken),
            id, "The account is disabled and its sessions have ended.", "The account was disabled already.", cancellationToken);
    }

    [HttpPost("enable")]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) => await AnswerAsync(
        await enable.ExecuteAsync(id, Process, cancellationToken),
        id, "The account can sign in again.", "The account could sign in already.", cancellationToken);
}

/// <summary>The page that asks for the reason.</summary>
public sealed record DisablePage(PersonPage Person, ReasonForm Form);
