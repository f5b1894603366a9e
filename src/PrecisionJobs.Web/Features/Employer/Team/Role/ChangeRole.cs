using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Team.Role;

/// <summary>What came of changing a role.</summary>
public enum RoleOutcome
{
    /// <summary>It is as asked for.</summary>
    Changed,

    /// <summary>No active member of that number.</summary>
    NotFound,

    /// <summary>The company would be without an owner.</summary>
    LastOwner,

    /// <summary>Somebody changed the membership, or the company's owners, meanwhile.</summary>
    Overtaken,
}

/// <summary>Gives a member another role; a company always keeps an owner.</summary>
public sealed class ChangeRole(AppDbContext db)
{
    public async Task<RoleOutcome> ExecuteAsync(
        Member by, int memberId, RoleForm form, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.Include(item => item.Members)
            .SingleAsync(item => item.Id == by.CompanyId, cancellationToken);
        var member = company.Members.Find(item => item.Id == memberId && item.IsActive);
        if (member is null)
        {
            return RoleOutcome.NotFound;
        }

        if (member.Role == form.Role)
        {
            return RoleOutcome.Changed;
        }

        if (company.WouldLoseLastOwner(member, form.Role))
        {
            return RoleOutcome.LastOwner;
        }

        // Two owners who take the role from each other at the same moment must not both succeed.
        if (member.CanManageCompany)
        {
            db.Touch(company);
        }

        db.ExpectRevision(member, form.Revision);
        member.Role = form.Role;
        try
        {
            await db.SaveChangesAsync(process.For("Change role of member"), cancellationToken);
            return RoleOutcome.Changed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RoleOutcome.Overtaken;
        }
    }
}
