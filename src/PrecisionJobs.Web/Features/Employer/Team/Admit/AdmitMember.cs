using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Team.Admit;

/// <summary>What came of admitting somebody.</summary>
public enum AdmitOutcome
{
    /// <summary>In, with the role; also when it was done before.</summary>
    Admitted,

    /// <summary>Refused or admitted with another role meanwhile.</summary>
    NoLongerAsks,

    /// <summary>Nobody of that number asked this company.</summary>
    NotFound,
}

/// <summary>Lets somebody in who asked to join, and tells them by mail.</summary>
public sealed class AdmitMember(AppDbContext db, Links links)
{
    public async Task<AdmitOutcome> ExecuteAsync(
        Member by, int memberId, MemberRole role, Process process, CancellationToken cancellationToken)
    {
        var member = await db.Members.OwnedBy(by.CompanyId)
            .SingleOrDefaultAsync(item => item.Id == memberId, cancellationToken);
        if (member is null)
        {
            return AdmitOutcome.NotFound;
        }

        if (member.State != MemberState.Requested)
        {
            return member.Has(role) && member.Role == role ? AdmitOutcome.Admitted : AdmitOutcome.NoLongerAsks;
        }

        member.Admit(role);
        var letter = new Mail(
            member.Email,
            member.Name,
            $"You are in the team of {by.Company.Name}",
            $"""
            Hello {member.Name},

            {process.ActorName} admitted you to {by.Company.Name} on PrecisionJobs as {EmployerWords.WithArticle(role)}.
            {EmployerWords.Explains(role)}

            {links.Absolute(links.Employer.Company(by.Company.Slug))}
            """);
        db.Outbox.AddMail(letter, FormattableString.Invariant($"member/{member.Id}/admitted/{member.Revision}"), process);
        try
        {
            await db.SaveChangesAsync(process.For("Admit member"), cancellationToken);
            return AdmitOutcome.Admitted;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdmitOutcome.NoLongerAsks;
        }
    }
}
