using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants.Candidates.Invite;

/// <summary>What came of inviting.</summary>
public enum InviteOutcome
{
    /// <summary>Sent now, or by the same button a moment ago.</summary>
    Invited,

    /// <summary>The candidate has applied already.</summary>
    Applied,

    /// <summary>The posting is not live, so nobody can apply.</summary>
    NotLive,

    /// <summary>There is no such candidate for this company.</summary>
    NotFound,
}

/// <summary>
/// Asks a candidate to apply: once for a candidate and a posting. Whether the company may find the candidate is asked in
/// the query that stores it.
/// </summary>
public sealed class InviteToApply(AppDbContext db, Links links)
{
    public Task<InviteOutcome> ExecuteAsync(
        ReviewDesk desk, int postingId, int candidateId, int? score, string? message, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(() => TryAsync(desk, postingId, candidateId, score, message, process, cancellationToken));

    private async Task<InviteOutcome> TryAsync(
        ReviewDesk desk, int postingId, int candidateId, int? score, string? message, Process process, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.OwnedBy(desk.CompanyId).Include(item => item.Company)
            .SingleOrDefaultAsync(item => item.Id == postingId, cancellationToken);
        var candidate = await db.Candidates.FindableFor(desk.CompanyId, desk.IsRecruiter)
            .SingleOrDefaultAsync(item => item.Id == candidateId, cancellationToken);
        if (posting is null || candidate is null || !posting.Company.IsVerified)
        {
            return InviteOutcome.NotFound;
        }

        if (!posting.IsLive(process.At))
        {
            return InviteOutcome.NotLive;
        }

        if (await db.Applications.AnyAsync(
            application => application.PostingId == postingId && application.CandidateId == candidateId, cancellationToken))
        {
            return InviteOutcome.Applied;
        }

        return await StoreAsync(posting, candidate.Id, candidate.AccountId, score, message, process, cancellationToken);
    }

    private async Task<InviteOutcome> StoreAsync(
        Posting posting, int candidateId, int accountId, int? score, string? message, Process process, CancellationToken cancellationToken)
    {
        var invitation = new ApplyInvitation
        {
            PostingId = posting.Id,
            CandidateId = candidateId,
            Message = string.IsNullOrWhiteSpace(message) ? null : message.Trim(),
            MatchScore = score,
            SentAt = process.At,
            SentByAccountId = process.AccountId,
            SentByName = process.ActorName,
        };
        db.ApplyInvitations.Add(invitation);
        var holder = await db.Users.Where(user => user.Id == accountId)
            .Select(user => new { user.Email, user.DisplayName })
            .SingleAsync(cancellationToken);
        db.Outbox.AddMail(
            InvitationMails.Invitation(holder.Email!, holder.DisplayName, posting, links.Absolute(links.Me.Invitations)),
            $"invitation/{posting.Id}/{candidateId}",
            process);
        try
        {
            await db.SaveChangesAsync(process.For("Invite to apply"), cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // The same button, twice: the invitation is there.
            db.ChangeTracker.Clear();
        }

        return InviteOutcome.Invited;
    }
}
