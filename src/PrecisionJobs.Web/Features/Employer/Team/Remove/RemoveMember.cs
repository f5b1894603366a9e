using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Employer.Team.Remove;

/// <summary>What came of taking somebody out.</summary>
public enum RemoveOutcome
{
    /// <summary>Out, now or before.</summary>
    Removed,

    /// <summary>Nobody of that number was ever of this company.</summary>
    NotFound,

    /// <summary>The company would be without an owner.</summary>
    LastOwner,

    /// <summary>The membership, or the company's owners, changed at the same moment.</summary>
    Overtaken,
}

/// <summary>Takes somebody out of the team, or refuses a request, and tells them by mail.</summary>
public sealed class RemoveMember(AppDbContext db)
{
    public async Task<RemoveOutcome> ExecuteAsync(
        Member by, int memberId, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.Include(item => item.Members)
            .SingleAsync(item => item.Id == by.CompanyId, cancellationToken);
        var member = company.Members.Find(item => item.Id == memberId);
        if (member is null)
        {
            return RemoveOutcome.NotFound;
        }

        if (member.State == MemberState.Removed)
        {
            return RemoveOutcome.Removed;
        }

        if (company.WouldLoseLastOwner(member, role: null))
        {
            return RemoveOutcome.LastOwner;
        }

        // Two owners who take each other out at the same moment must not both succeed.
        if (member.CanManageCompany)
        {
            db.Touch(company);
        }

        if (memberId != by.Id)
        {
            db.Outbox.AddMail(LetterTo(member, company), FormattableString.Invariant($"member/{member.Id}/removed/{member.Revision}"), process);
        }

        return await SaveAsync(member, process, cancellationToken);
    }

    private async Task<RemoveOutcome> SaveAsync(Member member, Process process, CancellationToken cancellationToken)
    {
        var act = process.For(member.IsActive ? "Remove member" : "Refuse request to join");
        member.Remove();
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return RemoveOutcome.Removed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RemoveOutcome.Overtaken;
        }
    }

    private static Mail LetterTo(Member member, Company company) => member.IsActive
        ? new Mail(
            member.Email,
            member.Name,
            $"You are no longer in the team of {company.Name}",
            $"""
            Hello {member.Name},

            An owner of {company.Name} took you out of its team on PrecisionJobs. Your account stays; the company's postings
            and applicants are closed to it.
            """)
        : new Mail(
            member.Email,
            member.Name,
            $"Your request to join {company.Name}",
            $"""
            Hello {member.Name},

            An owner of {company.Name} did not take up your request to join its team on PrecisionJobs. If you think this is a
            mistake, write to the company.
            """);
}
