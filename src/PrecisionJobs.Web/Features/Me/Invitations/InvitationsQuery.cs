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
            .Include(invitation => invitation.Posting).ThenInclude(posting => posting.Company)
            .OrderByDescending(invitation => invitation.Id)
            .Take(Most)
            .Select(invitation => new
            {
                Invitation = invitation,
                Reference = db.Applications
                    .Where(application => application.PostingId == invitation.PostingId
                        && application.CandidateId == invitation.CandidateId)
                    .Select(application => application.Reference)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => Card(row.Invitation, row.Reference, now))
                .OrderByDescending(card => card.IsOpen).ThenByDescending(card => card.Id),
        ];
    }

    private static InvitationCard Card(ApplyInvitation invitation, string? reference, DateTime now)
    {
        var posting = invitation.Posting;
        var isConfidential = posting.Visibility == PostingVisibility.Confidential;
        var title = isConfidential ? ConfidentialName.Hide(posting.Title, posting.Company.Name) : posting.Title;
        return new InvitationCard(
            invitation.Id, posting.Id, title, Posting.SlugOf(title), isConfidential ? null : posting.Company.Name, posting.Pay,
            posting.Shift, invitation.Message, invitation.SentAt, invitation.State, posting.IsLive(now), reference);
    }
}
