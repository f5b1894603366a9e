using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Invitations;

/// <summary>What came of answering an invitation.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    /// <summary>The company knows now who it is, and the candidate can go on to apply.</summary>
    public sealed record Interested(int PostingId) : AnswerOutcome;

    /// <summary>The company hears nothing.</summary>
    public sealed record Declined : AnswerOutcome;

    /// <summary>The answer given before stands.</summary>
    public sealed record AnsweredBefore : AnswerOutcome;

    /// <summary>There is no such invitation for this candidate.</summary>
    public sealed record NotFound : AnswerOutcome;
}

/// <summary>Answers an invitation to apply. Only a yes tells the company anything.</summary>
public sealed class AnswerInvitation(AppDbContext db, Links links)
{
    public async Task<AnswerOutcome> ExecuteAsync(
        int accountId, int id, bool isInterested, Process process, CancellationToken cancellationToken)
    {
        var invitation = await db.ApplyInvitations.SentTo(accountId)
            .Include(item => item.Candidate)
            .Include(item => item.Posting).ThenInclude(posting => posting.Company)
            .SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (invitation is null)
        {
            return new AnswerOutcome.NotFound();
        }

        if (!invitation.TryAnswer(isInterested ? ApplyInvitationState.Interested : ApplyInvitationState.Declined, process.At))
        {
            return new AnswerOutcome.AnsweredBefore();
        }

        if (isInterested)
        {
            await TellSenderAsync(invitation, process, cancellationToken);
        }

        await db.SaveChangesAsync(process.For(isInterested ? "Accept invitation" : "Decline invitation"), cancellationToken);
        return isInterested ? new AnswerOutcome.Interested(invitation.PostingId) : new AnswerOutcome.Declined();
    }

    /// <summary>Whoever asked is told that there is an answer, not whose: the page behind the link says that.</summary>
    private async Task TellSenderAsync(ApplyInvitation invitation, Process process, CancellationToken cancellationToken)
    {
        var (posting, slug) = (invitation.Posting, invitation.Posting.Company.Slug);
        var sender = await db.Users.Where(user => user.Id == invitation.SentByAccountId)
            .Select(user => new { user.Email, user.DisplayName })
            .SingleOrDefaultAsync(cancellationToken);
        if (sender is null)
        {
            return;
        }

        var isMember = await db.Members.AnyAsync(
            member => member.AccountId == invitation.SentByAccountId && member.CompanyId == posting.CompanyId
                && member.State == MemberState.Active,
            cancellationToken);
        var door = new ApplicantLinks(!isMember, slug, posting.Id);
        db.Outbox.AddMail(
            new Mail(
                sender.Email!,
                sender.DisplayName,
                $"A candidate is interested: {posting.Title}",
                $"""
                Hello {sender.DisplayName},

                A candidate whom you asked to apply for "{posting.Title}" is interested. You can see now who it is:
                {links.Absolute(door.Candidate(invitation.CandidateId))}

                PrecisionJobs
                """),
            $"invitation/{posting.Id}/{invitation.CandidateId}/interested",
            process);
    }
}
