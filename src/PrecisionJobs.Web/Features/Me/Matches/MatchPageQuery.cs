using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Matching;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Me.Matches;

/// <summary>One posting against the own profile.</summary>
public sealed record MatchPage(JobCard Job, MatchView View);

/// <summary>Matches one live posting with the candidate's own profile.</summary>
public sealed class MatchPageQuery(
    AppDbContext db, FactsReader facts, MatchCatalogue catalogue, JobCardsQuery cards, PublicPostings postings, CurrentViewer viewer)
{
    /// <summary>The page, or null where the candidate may see no such live posting.</summary>
    public async Task<MatchPage?> FindAsync(int accountId, int postingId, CancellationToken cancellationToken)
    {
        var who = await viewer.ReadAsync(cancellationToken);
        var posting = (await facts.PostingsAsync(
            postings.SeenBy(who.Audience).Where(item => item.Id == postingId), cancellationToken)).GetValueOrDefault(postingId);
        if (posting is null || (await cards.ReadAsync([postingId], cancellationToken)) is not [var card])
        {
            return null;
        }

        var own = (await facts.CandidatesAsync(db.Candidates.OwnedBy(accountId), cancellationToken)).Values.SingleOrDefault();
        var candidate = own?.Facts ?? new CandidateFacts();
        var map = await catalogue.ReadAsync(cancellationToken);
        return new MatchPage(
            card,
            new MatchView(MatchEngine.Match(posting, candidate, map, facts.Today), MatchSide.Candidate)
            {
                Outlook = MatchAdvice.For(posting, candidate, map, facts.Today),
                HeadingLevel = 2,
            });
    }
}
