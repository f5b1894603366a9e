using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Team.Role;

/// <summary>One member and their role.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/team/{memberId:int}")]
public sealed class MemberController(AppDbContext db, ChangeRole change, Links links) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int memberId, CancellationToken cancellationToken) =>
        await FindAsync(memberId, cancellationToken) is { } member
            ? View(new MemberPage(memberId, member.Name, new RoleForm { Role = member.Role, Revision = member.Revision }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int memberId, RoleForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(memberId, cancellationToken) is not { } member)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var page = new MemberPage(memberId, member.Name, form);
        switch (await change.ExecuteAsync(Member, memberId, form, Process, cancellationToken))
        {
            case RoleOutcome.NotFound:
                return NotFound();
            case RoleOutcome.LastOwner:
                return Invalid("Show", page, [new FieldError(nameof(form.Role), "A company needs an owner. Make somebody else an owner first.")]);
            case RoleOutcome.Overtaken:
                form.Revision = member.Revision;
                ModelState.Remove("Form.Revision");
                return Invalid("Show", page, [new FieldError(
                    nameof(form.Role),
                    $"Somebody else changed this role meanwhile: it is now {EmployerWords.Name(member.Role)}. Save again to replace that.")]);
            default:
                return Redirect(links.Employer.Team(Company.Slug), $"{member.Name} is now {EmployerWords.WithArticle(form.Role)}.");
        }
    }

    private Task<Member?> FindAsync(int memberId, CancellationToken cancellationToken) => db.Members.OwnedBy(Member.CompanyId)
        .AsNoTracking()
        .SingleOrDefaultAsync(member => member.Id == memberId && member.State == MemberState.Active, cancellationToken);
}

/// <summary>The role wanted.</summary>
public sealed class RoleForm
{
    public MemberRole Role { get; set; }

    /// <summary>The revision the owner saw.</summary>
    public int Revision { get; set; }
}

/// <summary>One member.</summary>
public sealed record MemberPage(int Id, string Name, RoleForm Form);
