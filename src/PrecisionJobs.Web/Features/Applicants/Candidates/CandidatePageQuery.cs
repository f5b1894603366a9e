using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Applicants.Candidates.Invite;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Matching;

namespace PrecisionJobs.Web.Features.Applicants.Candidates;

/// <summary>A candidate for a posting, without a name until both sides want it.</summary>
/// <param name="Desk">Who looks.</param>
/// <param name="Posting">The posting.</param>
/// <param name="Card">What the list knows.</param>
/// <param name="Profile">The profile; of it only what tells nobody who it is may be shown before <see cref="CandidateCard.Who"/>.</param>
/// <param name="Today">For validity.</param>
public sealed record CandidatePage(ReviewDesk Desk, PostingHead Posting, CandidateCard Card, Candidate Profile, DateOnly Today)
{
    public ApplicantLinks Links => Desk.Links(Posting.Id);

    public Match Match => Card.Match;

    /// <summary>An invitation can be sent.</summary>
    public bool CanInvite => Desk.MayDecide && Card.Invitation is null && Posting.Status == PostingStatus.Live;

    /// <summary>The invitation being written.</summary>
    public InviteForm Form { get; init; } = new();
}

/// <summary>Reads one candidate.</summary>
public sealed class CandidatePageQuery(AppDbContext db, FactsReader facts, MatchCatalogue catalogue, TimeProvider clock)
{
    /// <summary>The page, or null where the company may find no such candidate, or the candidate has applied.</summary>
    public async Task<CandidatePage?> FindAsync(ReviewDesk desk, int postingId, int candidateId, CancellationToken cancellationToken)
    {
        var posting = await db.PostingHeadAsync(desk, postingId, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var mayFind = await db.Companies.AnyAsync(
            company => company.Id == desk.CompanyId && company.Verification == VerificationState.Verified, cancellationToken);
        if (posting is null || !mayFind)
        {
            return null;
        }

        var profile = await db.Candidates.AsNoTracking().FindableFor(desk.CompanyId, desk.IsRecruiter)
            .Where(candidate => candidate.Id == candidateId
                && !db.Applications.Any(application => application.PostingId == postingId && application.CandidateId == candidateId))
            .WithParts().AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (profile is null || await facts.PostingAsync(postingId, cancellationToken) is not { } asked)
        {
            return null;
        }

        var own = CandidateFacts.Of(profile, facts.Today);
        var match = MatchEngine.Match(asked, own, await catalogue.ReadAsync(cancellationToken), facts.Today);
        var cards = await db.CandidateCardsAsync(desk, postingId, [new RankedCandidate(candidateId, match.Score, match.PartsMet, match)], cancellationToken);
        return cards is [var card] ? new CandidatePage(desk, posting, card, profile, facts.Today) : null;
    }
}
