using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Me.Invitations;

/// <summary>An invitation as its receiver sees it.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="PostingId">The posting.</param>
/// <param name="Title">Its title; of a confidential one without the company's name.</param>
/// <param name="Slug">The readable part of its address.</param>
/// <param name="Company">Null while the company is confidential.</param>
/// <param name="Pay">What it pays; null is not stated.</param>
/// <param name="Shift">Its shift.</param>
/// <param name="Message">What the company wrote.</param>
/// <param name="SentAt">When.</param>
/// <param name="State">The answer.</param>
/// <param name="IsLive">One can still apply.</param>
/// <param name="Reference">Reference of the application that came of it.</param>
public sealed record InvitationCard(
    int Id,
    int PostingId,
    string Title,
    string Slug,
    string? Company,
    Pay? Pay,
    Shift Shift,
    string? Message,
    DateTime SentAt,
    ApplyInvitationState State,
    bool IsLive,
    string? Reference)
{
    /// <summary>The candidate has to decide.</summary>
    public bool IsOpen => State == ApplyInvitationState.Sent && IsLive && Reference is null;
}

/// <summary>Lists a candidate's invitations, the open ones first, then the newest.</summary>
public sealed class InvitationsQuery(AppDbContext db, TimeProvider clock)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<InvitationCard>> ListAsync(int accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.ApplyInvitations.AsNoTracking().SentTo(accountId)
            .OrderByDescending(invitation => invitation.Id)
            .Take(Most)
            .Select(invitation => new
            {
                invitation.Id,
                invitation.Message,
                invitation.SentAt,
                invitation.State,
                invitation.Posting,
                invitation.Posting.Company,
                Reference = db.Applications
                    .Where(application => application.PostingId == invitation.PostingId
                        && application.CandidateId == invitation.CandidateId)
                    .Select(application => application.Reference)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => Card(row.Posting, row.Id, row.Message, row.SentAt, row.State, row.Reference, now))
                .OrderByDescending(card => card.IsOpen).ThenByDescending(card => card.Id),
        ];
    }

    private static InvitationCard Card(
        Posting posting, int id, string? message, DateTime sentAt, ApplyInvitationState state, string? reference, DateTime now)
    {
        var isConfidential = posting.Visibility == PostingVisibility.Confidential;
        var title = isConfidential ? ConfidentialName.Hide(posting.Title, posting.Company.Name) : posting.Title;
        return new InvitationCard(
            id, posting.Id, title, Posting.SlugOf(title), isConfidential ? null : posting.Company.Name, posting.Pay, posting.Shift,
            message, sentAt, state, posting.IsLive(now), reference);
    }
}
