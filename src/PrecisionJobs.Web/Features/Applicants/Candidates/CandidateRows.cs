using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Web.Features.Applicants.Candidates;

/// <summary>Reads what a company may know of candidates; whether it may find them is asked of the database once more.</summary>
internal static class CandidateRows
{
    /// <summary>The cards of ranked candidates, in their order.</summary>
    public static async Task<IReadOnlyList<CandidateCard>> CandidateCardsAsync(
        this AppDbContext db,
        ReviewDesk desk,
        int postingId,
        IReadOnlyCollection<RankedCandidate> ranked,
        CancellationToken cancellationToken)
    {
        var ids = ranked.Select(candidate => candidate.CandidateId).ToList();
        var invitations = await db.ApplyInvitations.AsNoTracking().OwnedBy(desk.CompanyId)
            .Where(invitation => invitation.PostingId == postingId && ids.Contains(invitation.CandidateId))
            .ToDictionaryAsync(invitation => invitation.CandidateId, invitation => invitation.State, cancellationToken);
        var rows = await db.Candidates.AsNoTracking().FindableFor(desk.CompanyId, desk.IsRecruiter)
            .Where(candidate => ids.Contains(candidate.Id))
            .Select(candidate => new
            {
                candidate.Id,
                candidate.Name,
                candidate.Email,
                candidate.Phone,
                candidate.City,
                candidate.StateCode,
                candidate.Headline,
                IsVetted = candidate.VettedAt != null,
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. from candidate in ranked
               let row = rows.GetValueOrDefault(candidate.CandidateId)
               where row is not null
               let invitation = invitations.TryGetValue(candidate.CandidateId, out var state) ? state : (ApplyInvitationState?)null
               select new CandidateCard(
                   candidate.CandidateId,
                   invitation == ApplyInvitationState.Interested
                       ? new CandidateIdentity(row.Name, row.Email, row.Phone, row.City is null ? null : $"{row.City}, {row.StateCode}")
                       : null,
                   row.Headline,
                   row.IsVetted,
                   invitation == ApplyInvitationState.Declined ? ApplyInvitationState.Sent : invitation,
                   candidate.Match),
        ];
    }
}
