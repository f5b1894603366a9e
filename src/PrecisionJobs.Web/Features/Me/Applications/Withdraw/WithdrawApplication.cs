using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>What came of withdrawing.</summary>
public enum WithdrawOutcome
{
    Withdrawn,

    /// <summary>It was withdrawn before.</summary>
    AlreadyWithdrawn,

    /// <summary>The candidate is told something else by now than when they asked.</summary>
    Moved,

    /// <summary>The company has ended it in between.</summary>
    AlreadyOver,

    NotFound,
}

/// <summary>
/// Withdraws an application. The company may end it or move it at the same moment: whoever stores first is right, and
/// the candidate is told what happened instead of what they asked for.
/// </summary>
public sealed class WithdrawApplication(AppDbContext db, Links links)
{
    public Task<WithdrawOutcome> ExecuteAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(() => TryAsync(accountId, reference, form, process, cancellationToken));

    private async Task<WithdrawOutcome> TryAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken)
    {
        var application = await db.Applications.SentBy(accountId)
            .Include(own => own.Posting).ThenInclude(posting => posting.Company).ThenInclude(company => company.Members)
            .SingleOrDefaultAsync(own => own.Reference == reference, cancellationToken);
        if (application is null)
        {
            return WithdrawOutcome.NotFound;
        }

        if (application.IsOver)
        {
            return application.Stage == ApplicationStage.Withdrawn
                ? WithdrawOutcome.AlreadyWithdrawn
                : WithdrawOutcome.AlreadyOver;
        }

        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        var act = process.For("Withdraw application", reason);
        if (application.CandidateStatus != form.Seen
            || !application.TryMove(ApplicationStage.Withdrawn, MoveSide.Candidate, act))
        {
            return WithdrawOutcome.Moved;
        }

        AddMails(application, act);
        await db.SaveChangesAsync(act, cancellationToken);
        return WithdrawOutcome.Withdrawn;
    }

    private void AddMails(JobApplication application, Process process)
    {
        var sent = application.Snapshot;
        var key = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"application/{application.Reference}/withdrawn/{process.At.Ticks}");
        db.Outbox.AddMail(
            new Mail(
                sent.Email,
                sent.Name,
                $"You withdrew your application: {sent.PostingTitle}",
                $"""
                You withdrew your application {application.Reference} for {sent.PostingTitle} at {sent.CompanyName}.

                As long as the posting is open you can apply again:
                {links.Absolute(links.Me.Application(application.Reference))}
                """),
            key,
            process);
        var company = application.Posting.Company;
        foreach (var member in company.Members.Where(member => member.Has(MemberRole.Editor)))
        {
            db.Outbox.AddMail(
                new Mail(
                    member.Email,
                    member.Name,
                    $"An application was withdrawn: {application.Posting.Title}",
                    $"""
                    The candidate has withdrawn application {application.Reference} for {application.Posting.Title}.

                    {links.Absolute(links.Employer.Applicants(company.Slug, application.PostingId))}
                    """),
                $"{key}/{member.Id}",
                process);
        }
    }
}
