using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>What came of withdrawing.</summary>
public enum WithdrawOutcome
{
    Withdrawn,

    /// <summary>It was withdrawn before.</summary>
    WithdrawnBefore,

    /// <summary>The company ended it first; it stays so.</summary>
    EndedBefore,

    /// <summary>The status is another one than the candidate was shown: they decide again.</summary>
    StatusChanged,

    NotFound,
}

/// <summary>
/// Withdraws an application. When the company moves it at the same moment, whoever is first counts, and the candidate is
/// told.
/// </summary>
public sealed class WithdrawApplication(AppDbContext db, Links links)
{
    public Task<WithdrawOutcome> ExecuteAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(() => TryAsync(accountId, reference, form, process, cancellationToken));

    private async Task<WithdrawOutcome> TryAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken)
    {
        var application = await db.Applications.SentBy(accountId).Include(application => application.History)
            .SingleOrDefaultAsync(application => application.Reference == reference, cancellationToken);
        switch (application)
        {
            case null:
                return WithdrawOutcome.NotFound;
            case { Stage: ApplicationStage.Withdrawn }:
                return WithdrawOutcome.WithdrawnBefore;
            case var _ when !application.CanMove(ApplicationStage.Withdrawn, MoveSide.Candidate):
                return WithdrawOutcome.EndedBefore;
            case var _ when application.CandidateStatus != form.Status:
                return WithdrawOutcome.StatusChanged;
        }

        var act = process.For(
            "Withdraw application", string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
        application.TryMove(ApplicationStage.Withdrawn, MoveSide.Candidate, act);
        await AddMailsAsync(application, accountId, act, cancellationToken);
        await db.SaveChangesAsync(act, cancellationToken);
        return WithdrawOutcome.Withdrawn;
    }

    private async Task AddMailsAsync(
        JobApplication application, int accountId, Process process, CancellationToken cancellationToken)
    {
        var times = application.History.Count(line => line.To == ApplicationStage.Withdrawn);
        var key = $"application/{application.Reference}/withdrawn/{times}";
        var account = await db.Users.Where(user => user.Id == accountId).Select(user => user.Email!)
            .SingleAsync(cancellationToken);
        db.Outbox.AddMail(
            WithdrawalMails.Confirmation(
                account, application, links.Absolute(links.Me.Application(application.Reference))),
            key,
            process);
        var readers = await db.Postings.Where(posting => posting.Id == application.PostingId)
            .SelectMany(posting => posting.Company.Members, (posting, member) => new { posting, member })
            .Where(row => row.member.State == MemberState.Active && row.member.Role != MemberRole.Reviewer)
            .Select(row => new { row.member.Id, row.member.Name, row.member.Email, row.posting.Title, row.posting.Company.Slug })
            .ToListAsync(cancellationToken);
        foreach (var reader in readers)
        {
            var applicants = links.Absolute(links.Employer.Applicants(reader.Slug, application.PostingId));
            db.Outbox.AddMail(
                WithdrawalMails.Notice(reader.Email, reader.Name, reader.Title, application.Reference, applicants),
                $"{key}/{reader.Id}",
                process);
        }
    }
}
