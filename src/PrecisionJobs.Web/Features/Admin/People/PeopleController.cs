using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>Everybody who has an account.</summary>
[Route("admin/people")]
public sealed class PeopleController(PersonListQuery people, PersonPageQuery person) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? role, string? q, int page, CancellationToken cancellationToken) =>
        View(await people.FindAsync(role, q, page, cancellationToken));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await person.FindAsync(id, AccountId, cancellationToken) is { } found ? View(found) : NotFound();
}
