using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.People.Role;

/// <summary>Makes a recruiter an administrator, or the reverse.</summary>
[Route("admin/people/{id:int}/role")]
public sealed class RoleController(ChangeRole change, PersonPageQuery person, Links links) : PersonVerbController(person, links)
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, RoleForm form, CancellationToken cancellationToken) => await AnswerAsync(
        await change.ExecuteAsync(id, form.Role, Process, cancellationToken),
        id, $"The account is now: {AdminWords.Role(form.Role)}.", "The account had this role already.", cancellationToken);
}

/// <summary>The role to have.</summary>
public sealed class RoleForm
{
    public string? Role { get; set; }
}
