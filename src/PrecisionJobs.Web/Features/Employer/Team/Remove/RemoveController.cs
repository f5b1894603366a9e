using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Team.Remove;

/// <summary>
/// Takes somebody out of the team, or refuses somebody who asked to join; members who are no owners may take out
/// themselves only.
/// </summary>
[Route("employer/{companySlug}/team/{memberId:int}")]
public sealed class RemoveController(AppDbContext db, RemoveMember remove, Links links) : EmployerController
{
    [HttpGet("remove")]
    [HttpGet("refuse")]
    public async Task<IActionResult> Show(int memberId, CancellationToken cancellationToken) =>
        await FindAsync(memberId, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("remove")]
    [HttpPost("refuse")]
    public async Task<IActionResult> Create(int memberId, CancellationToken cancellationToken)
    {
        if (!MayRemove(memberId))
        {
            return NotFound();
        }

        var page = await FindAsync(memberId, cancellationToken);
        switch (await remove.ExecuteAsync(Member, memberId, Process, cancellationToken))
        {
            case RemoveOutcome.NotFound:
                return NotFound();
            case RemoveOutcome.LastOwner:
                return Invalid("Show", page!, [new FieldError(string.Empty, "A company needs an owner. Make somebody else an owner first.")]);
            case RemoveOutcome.Overtaken:
                return Invalid("Show", page!, [new FieldError(string.Empty, "The team was changed at the same moment. Look at it as it is now, then decide again.")]);
            default:
                return memberId == Member.Id
                    ? Redirect(links.Employer.Dashboard, $"You left {Company.Name}.")
                    : Redirect(links.Employer.Team(Company.Slug), "Done. They have no access any more, and are told by mail.");
        }
    }

    private bool MayRemove(int memberId) => Member.CanManageCompany || memberId == Member.Id;

    private async Task<RemovePage?> FindAsync(int memberId, CancellationToken cancellationToken) => MayRemove(memberId)
        ? await db.Members.OwnedBy(Member.CompanyId)
            .Where(member => member.Id == memberId && member.State != MemberState.Removed)
            .Select(member => new RemovePage(
                member.Id, member.Name, member.Id == Member.Id, member.State == MemberState.Requested))
            .SingleOrDefaultAsync(cancellationToken)
        : null;
}

/// <summary>Asks before somebody is taken out.</summary>
public sealed record RemovePage(int Id, string Name, bool IsSelf, bool IsRequest);
